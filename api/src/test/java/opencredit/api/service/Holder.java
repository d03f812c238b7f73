package opencredit.api.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opencredit.data.key.KeyEnd;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.KeyText;
import opencredit.data.key.NewKey;
import opencredit.data.session.SessionSecret;
import opencredit.data.store.keys.ListedPublishers;
import org.jspecify.annotations.Nullable;

/**
 * Every way to come in: without a key, with one that opens nothing, with one of each role, and signed in with a key of each
 * role in a browser on this machine.
 */
public enum Holder {
    NOBODY,
    /** A password, as a proxy before the register may ask for. */
    PASSWORD,
    NONSENSE,
    UNKNOWN,
    WRONG_SECRET,
    EXPIRED,
    REVOKED,
    READER,
    PUBLISHER,
    /** One that submits in another dataset. */
    FOREIGN_PUBLISHER,
    RATER,
    OFFICER,
    ADMINISTRATOR,
    SIGNED_IN_READER,
    SIGNED_IN_PUBLISHER,
    SIGNED_IN_FOREIGN_PUBLISHER,
    SIGNED_IN_RATER,
    SIGNED_IN_OFFICER,
    SIGNED_IN_ADMINISTRATOR,
    /** An administrator's browser that another site sends here. */
    SENT_FROM_ELSEWHERE,
    /** An administrator's form without the session's token. */
    WITHOUT_TOKEN,
    /** An administrator's form with the token of another session. */
    ANOTHERS_TOKEN,
    SIGNED_OUT,
    /** Signed in with a key that was revoked since. */
    SIGNED_IN_REVOKED,
    /** A cookie that no session ever had. */
    FORGED_COOKIE;

    /** What publishers submit in but the foreign one; raters submit in none but their own. */
    public static final String DATASET = "penalties";

    /** The role of a key that is valid; null for all who have none. */
    public @Nullable KeyRole role() {
        return switch (this) {
            case READER -> KeyRole.READER;
            case PUBLISHER, FOREIGN_PUBLISHER -> KeyRole.PUBLISHER;
            case RATER -> KeyRole.RATER;
            case OFFICER -> KeyRole.OFFICER;
            case ADMINISTRATOR -> KeyRole.ADMINISTRATOR;
            default -> null;
        };
    }

    /** The role of the key of a session that is not over; null for all who have none. */
    public @Nullable KeyRole sessionRole() {
        return switch (this) {
            case SIGNED_IN_READER -> KeyRole.READER;
            case SIGNED_IN_PUBLISHER, SIGNED_IN_FOREIGN_PUBLISHER -> KeyRole.PUBLISHER;
            case SIGNED_IN_RATER -> KeyRole.RATER;
            case SIGNED_IN_OFFICER -> KeyRole.OFFICER;
            case SIGNED_IN_ADMINISTRATOR, SENT_FROM_ELSEWHERE, WITHOUT_TOKEN, ANOTHERS_TOKEN -> KeyRole.ADMINISTRATOR;
            default -> null;
        };
    }

    /** Whether a form of theirs is none of ours. */
    public boolean isForeignForm() {
        return this == SENT_FROM_ELSEWHERE || this == WITHOUT_TOKEN || this == ANOTHERS_TOKEN;
    }

    /** Whether they name a dataset that their key does not reach. */
    public boolean isForeign() {
        return switch (this) {
            case FOREIGN_PUBLISHER, SIGNED_IN_FOREIGN_PUBLISHER, RATER, SIGNED_IN_RATER -> true;
            default -> false;
        };
    }

    /** The code of the problem that everybody of this kind is told on every route; null for whom it depends. */
    public @Nullable String refusedAs() {
        return switch (this) {
            case NONSENSE, UNKNOWN, WRONG_SECRET -> "invalid-key";
            case EXPIRED -> "expired-key";
            case REVOKED -> "revoked-key";
            default -> null;
        };
    }

    /** For each of them the headers that come with a request. */
    public static Map<Holder, String[]> of(TestService service) {
        Map<Holder, String[]> headers = new EnumMap<>(Holder.class);
        for (Holder holder : values()) {
            headers.put(holder, holder.headers(service));
        }
        return headers;
    }

    /** A key of an administrator. */
    public static String[] administrator(TestService service) {
        return ADMINISTRATOR.headers(service);
    }

    /** The headers that come with a request: each time with a key and a session of its own. */
    public String[] headers(TestService service) {
        return switch (this) {
            case NOBODY -> new String[0];
            case PASSWORD ->
                new String[] {
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString("a:b".getBytes(StandardCharsets.UTF_8))
                };
            case NONSENSE -> bearer("ock_nonsense");
            case UNKNOWN -> bearer(KeyText.make(new Random(1)).secret());
            case WRONG_SECRET -> changed(service, "update api_key set hash = sha256(hash) where id = ?");
            case EXPIRED -> changed(service, "update api_key set expires_at = created_at where id = ?");
            case REVOKED -> revoked(service);
            case READER, PUBLISHER, FOREIGN_PUBLISHER, RATER, OFFICER, ADMINISTRATOR ->
                bearer(made(service, role()).text().secret());
            case SIGNED_OUT -> ended(service);
            case SIGNED_IN_REVOKED -> revokedSince(service);
            case FORGED_COOKIE -> Browser.cookie(SessionSecret.make(new Random(7)));
            default -> signedIn(service, sessionRole()).headers();
        };
    }

    /** A browser in which somebody signed in with a key of a role. */
    private Browser signedIn(TestService service, @Nullable KeyRole role) {
        return Browser.signedIn(service, made(service, role).text().secret());
    }

    private String[] ended(TestService service) {
        Browser browser = signedIn(service, KeyRole.ADMINISTRATOR);
        Browser.sessions(service).end(browser.session());
        return browser.headers();
    }

    private String[] revokedSince(TestService service) {
        KeyOutcome.Made made = made(service, KeyRole.ADMINISTRATOR);
        Browser browser = Browser.signedIn(service, made.text().secret());
        service.keys().revoke(made.key().id(), KeyEnd.UNUSED, "test");
        return browser.headers();
    }

    private static String[] bearer(String secret) {
        return new String[] {"Authorization", "Bearer " + secret};
    }

    private String[] changed(TestService service, String change) {
        KeyOutcome.Made made = made(service, KeyRole.ADMINISTRATOR);
        service.database()
                .jdbi()
                .useHandle(handle -> handle.execute(change, made.key().id()));
        return bearer(made.text().secret());
    }

    private String[] revoked(TestService service) {
        KeyOutcome.Made made = made(service, KeyRole.ADMINISTRATOR);
        service.keys().revoke(made.key().id(), KeyEnd.UNUSED, "test");
        return bearer(made.text().secret());
    }

    private KeyOutcome.Made made(TestService service, @Nullable KeyRole role) {
        new ListedPublishers(service.database(), service.clock()).add("示例机关", Fictional.AUTHORITY_CODE, "test");
        String dataset = isForeign() ? "licences" : DATASET;
        List<String> body = List.of(Fictional.AUTHORITY_CODE);
        KeyScope scope = switch (role) {
            case PUBLISHER -> new KeyScope(body, List.of(dataset), null);
            case RATER -> new KeyScope(List.of(), List.of("ratings"), Fictional.AUTHORITY_CODE);
            case READER, OFFICER, ADMINISTRATOR -> KeyScope.NONE;
            case null -> throw new IllegalStateException(this + " has no key");
        };
        NewKey wanted = new NewKey(role, "test " + this, scope, null, Duration.ofDays(30));
        if (service.keys().create(wanted, "test") instanceof KeyOutcome.Made made) {
            return made;
        }
        throw new AssertionError("no key for " + this);
    }
}
