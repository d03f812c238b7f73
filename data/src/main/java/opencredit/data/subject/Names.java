package opencredit.data.subject;

import java.util.Collection;

/** Names of organisations and people. */
public final class Names {

    private Names() {}

    /** A name as keys compare it: half width, upper case, without spaces and with one kind of bracket. */
    public static String normalise(String name) {
        throw new UnsupportedOperationException();
    }

    /** Whether the name ends, or once its brackets are gone ends, in a suffix that only organisations have. */
    public static boolean isOrganisation(String name) {
        throw new UnsupportedOperationException();
    }

    /** A person's name as published: the surname and one star, 张*. */
    public static String mask(String person) {
        throw new UnsupportedOperationException();
    }

    /** The text with each of the people's names masked wherever it stands; the same instance when none does. */
    public static String maskIn(String text, Collection<String> people) {
        throw new UnsupportedOperationException();
    }
}
