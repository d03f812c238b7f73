package opencredit.data.subject;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of people in free text: identity numbers (GB 11643), mistyped ones too, phones, bank cards. A text without ten digits close together,
 * which nearly every text is, costs one look at its characters and no memory.
 */
public final class PersonalNumbers {
    /** The shortest number that is ever masked: a landline with its area code. */
    private static final int SHORTEST = 10;
    /** The shortest identity number, of the kind issued until 1999. */
    private static final int SHORTEST_IDENTITY = 15;

    /** The digits of an identity number before its check character, which may be a letter. */
    private static final int SHORTEST_LIKE_IDENTITY = 17;

    private PersonalNumbers() {}

    /** Whether the text holds an identity number; full width and inner spaces do not hide one. */
    public static boolean holdsIdentityNumber(String text) {
        return hasDigits(text, SHORTEST_IDENTITY) && find(text, true) != null;
    }

    /**
     * Whether the text holds what has an identity number's province and birth date, whatever its check character: one with
     * a digit mistyped, whenever born and whatever touches it. Too many other numbers look like that for free text.
     */
    public static boolean isLikeIdentityNumber(String text) {
        if (!hasDigits(text, SHORTEST_LIKE_IDENTITY)) {
            return false;
        }
        for (DigitRun run = DigitRun.next(text, 0); run.length() > 0; run = DigitRun.next(text, run.end())) {
            for (int from = 0; from + SHORTEST_LIKE_IDENTITY <= run.length(); from++) {
                if (IdentityNumber.isLike(run, from)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the text holds any number that {@link #scrub} would mask. */
    public static boolean isIn(String text) {
        return hasDigits(text, SHORTEST) && find(text, false) != null;
    }

    /** The text with each such number as asterisks; the same instance when there is none. */
    public static String scrub(String text) {
        if (!hasDigits(text, SHORTEST)) {
            return text;
        }
        Marks found = find(text, false);
        return found == null ? text : found.mask();
    }

    /** Whether so many digits stand together with nothing but separators between them. */
    private static boolean hasDigits(String text, int wanted) {
        int digits = 0;
        int gap = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (mayBeDigit(character)) {
                gap = 0;
                if (++digits == wanted) {
                    return true;
                }
            } else if (digits > 0 && (++gap > DigitRun.LONGEST_GAP || !DigitRun.isSeparator(character))) {
                digits = 0;
                gap = 0;
            }
        }
        return false;
    }

    /** A digit of any script, or the second half of a character beyond the BMP, where digits are too. */
    private static boolean mayBeDigit(char character) {
        if (character >= '\u3000' && character < '\ud800') {
            return false;
        }
        return DigitRun.value(character) >= 0 || Character.isLowSurrogate(character);
    }

    private static @Nullable Marks find(String text, boolean identityOnly) {
        Marks marks = new Marks(text);
        DigitRun run = DigitRun.next(text, 0);
        while (run.length() > 0) {
            if (run.length() >= SHORTEST) {
                marks.identities(run);
                marks.groups(run, identityOnly);
            }
            run = DigitRun.next(text, run.end());
        }
        return marks.isEmpty() ? null : marks;
    }
}
