package opencredit.data.subject;

/** Numbers of people in free text: identity numbers (GB 11643), phones, bank cards. */
public final class PersonalNumbers {

    private PersonalNumbers() {}

    /** Whether the text holds an identity number; full width and inner spaces do not hide one. */
    public static boolean holdsIdentityNumber(String text) {
        throw new UnsupportedOperationException();
    }

    /** Whether the text holds any number that {@link #scrub} would mask. */
    public static boolean isIn(String text) {
        throw new UnsupportedOperationException();
    }

    /** The text with each such number as asterisks; the same instance when there is none. */
    public static String scrub(String text) {
        throw new UnsupportedOperationException();
    }
}
