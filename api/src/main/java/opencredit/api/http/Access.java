package opencredit.api.http;

import java.util.EnumSet;
import java.util.Set;
import opencredit.api.caller.session.Channel;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyRole;
import opencredit.data.session.StaffSession;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a route. The set is closed: whatever depends on it is a {@code switch} without a default, so that a new
 * case makes the compiler name every place.
 */
public sealed interface Access {

    /** Everybody, without an account. */
    record Public() implements Access {}

    /**
     * Whoever has a valid key of one of these roles. Where the path names a dataset, the key's scope has to reach it.
     *
     * @param roles never none
     */
    record Keyed(Set<KeyRole> roles) implements Access {
        public Keyed {
            roles = Set.copyOf(roles);
        }
    }

    /** Everybody, by pages of this site alone: the page that signs staff in. */
    record Entrance() implements Access {}

    /**
     * Whoever signed in with a key of one of these roles, in a browser. What is sent comes from a form of the session. A
     * key in a header is no session: programs have the API.
     *
     * @param roles never none
     */
    record Staff(Set<KeyRole> roles) implements Access {
        public Staff {
            roles = Set.copyOf(roles);
        }
    }

    /** Whoever has a key of this role, or of one of the others. */
    static Access of(KeyRole first, KeyRole... others) {
        return new Keyed(EnumSet.of(first, others));
    }

    /** Whoever has any key. */
    static Access anyKey() {
        return new Keyed(EnumSet.allOf(KeyRole.class));
    }

    /** Whoever is signed in by a key of this role, or of one of the others. */
    static Access staff(KeyRole first, KeyRole... others) {
        return new Staff(EnumSet.of(first, others));
    }

    /** Whoever is signed in. */
    static Access anyStaff() {
        return new Staff(EnumSet.allOf(KeyRole.class));
    }

    /**
     * Lets a request in.
     *
     * @throws Problem where whoever sent it may not use the route
     */
    default void admit(Request request) {
        switch (this) {
            case Public _ -> {}
            case Keyed keyed -> admit(keyed.roles(), request.caller().key(), request);
            case Entrance _ -> requirePrivate(request);
            case Staff staff -> {
                requirePrivate(request);
                admit(staff.roles(), signedIn(request).key(), request);
            }
        }
    }

    private static void requirePrivate(Request request) {
        if (request.visit().channel() == Channel.PLAIN) {
            throw Problem.of(ProblemType.INSECURE_CONNECTION);
        }
    }

    private static StaffSession signedIn(Request request) {
        StaffSession session = request.visit().session();
        if (session == null) {
            throw Problem.of(ProblemType.SIGN_IN_REQUIRED);
        }
        return session;
    }

    private static void admit(Set<KeyRole> roles, @Nullable ApiKey key, Request request) {
        if (key == null) {
            throw Problem.of(ProblemType.KEY_REQUIRED);
        }
        if (!roles.contains(key.role())) {
            throw Problem.of(ProblemType.NOT_PERMITTED);
        }
        String dataset = request.inPath().get("dataset");
        if (dataset != null && !key.scope().reachesDataset(dataset)) {
            throw Problem.of(ProblemType.NOT_YOURS);
        }
    }
}
