package opencredit.data.subject;

import opencredit.data.text.Han;

/**
 * A filler in a column of credit codes, which identifies nobody, or nobody for certain: one character or one sequence
 * over and over, and codes of which a part is hidden. Two bodies share such a code easily, and one in 31 has the right
 * check character.
 */
final class Placeholder {
    /** Signs that stand for what is hidden; no code has one. */
    private static final String MASKS = "*×✕●■□?#_•";

    private static final int LENGTH = 18;

    /** Where the organisation code begins, after the kind of body and its region (GB 32100-2015, 5.1). */
    private static final int ORGANISATION = 8;

    /** The longest sequence that people type over and over: 1234567890. */
    private static final int LONGEST_PERIOD = 10;

    /** An X in five places running: by chance in one lawful code of two million, and in nearly every code masked by X. */
    private static final String HIDDEN = "XXXXX";

    /** Enough where the check fails too. */
    private static final String SEEMS_HIDDEN = "XXX";

    /** Eight characters in one sequence: of lawful codes none of a city's hundred thousand, and a usual filler. */
    private static final int LONGEST_RUN = 8;

    private Placeholder() {}

    /** @param code normalised */
    static boolean isIn(String code) {
        if (isMasked(code) || isPeriodic(code, 1)) {
            return true;
        }
        return code.length() == LENGTH && (isFilled(code) || !CreditCode.isValid(code) && isDoubtful(code));
    }

    private static boolean isMasked(String code) {
        return code.length() == LENGTH && Han.holdsAny(code, MASKS);
    }

    /** Whatever the check character says. */
    private static boolean isFilled(String code) {
        for (int period = 2; period <= LONGEST_PERIOD; period++) {
            if (isPeriodic(code, period)) {
                return true;
            }
        }
        return code.contains(HIDDEN) || isPeriodic(code.substring(ORGANISATION), 1) || longestRun(code) >= LENGTH - 1;
    }

    /** Of a code whose check fails, which would be shown and no more. */
    private static boolean isDoubtful(String code) {
        return code.contains(SEEMS_HIDDEN) || longestRun(code) >= LONGEST_RUN;
    }

    /** Whether a sequence so long comes over and over, whatever stands last. */
    private static boolean isPeriodic(String code, int period) {
        int last = code.length() - 1;
        for (int at = period; at < last; at++) {
            if (code.charAt(at) != code.charAt(at - period)) {
                return false;
            }
        }
        return last > 0;
    }

    /** Characters of the longest stretch in which each follows the one before, upwards, downwards or not at all. */
    private static int longestRun(String code) {
        int longest = 1;
        for (int step = -1; step <= 1; step++) {
            int run = 1;
            for (int at = 1; at < code.length(); at++) {
                run = isStep(code.charAt(at - 1), code.charAt(at), step) ? run + 1 : 1;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    /** After 9 comes 0 as well. */
    private static boolean isStep(char before, char after, int step) {
        int value = CreditCode.value(before);
        boolean isDigitStep = Character.isDigit(before)
                && Character.isDigit(after)
                && Math.floorMod(before - '0' + step, 10) == after - '0';
        return isDigitStep || value >= 0 && value + step >= 0 && value + step == CreditCode.value(after);
    }
}
