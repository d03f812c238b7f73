package opencredit.data.subject;

import java.time.YearMonth;

/**
 * Identity numbers of people in a run of digits: 18 characters by GB 11643, with region, birth date and check character,
 * wherever they start; the old ones of 15 digits, which have no check digit, only when nothing touches them.
 */
final class IdentityNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    /** First two digits of GB/T 2260: provinces, Taiwan, Hong Kong, Macao; 83 is issued to residents from Taiwan. */
    private static final long PROVINCES = provinces(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63);

    /** No clock is asked: what a year to come costs in other numbers masked is less than missing someone born in it. */
    private static final int LAST_YEAR = 2099;

    /**
     * Years of birth in a number that fails its check character. Nobody older is in business, and numbers of projects and
     * licences are a region, the date of a year since and a serial number.
     */
    private static final int FIRST_YEAR_OF_SHAPE = 1930;

    private static final int LAST_YEAR_OF_SHAPE = 2010;

    private IdentityNumber() {}

    private static long provinces(int... codes) {
        long set = 0;
        for (int code : codes) {
            set |= 1L << code;
        }
        return set;
    }

    /** How many characters of the run an identity number at {@code from} takes: 18, or 17 with an X behind them, or 0. */
    static int lengthAt(DigitRun run, int from) {
        int left = run.length() - from;
        if (left < 17 || !isLike(run, from)) {
            return 0;
        }
        char check = checkCharacter(run, from);
        if (left == 17) {
            return check == 'X' && run.afterCheckX() > 0 ? 17 : 0;
        }
        return check == '0' + run.digit(from + 17) ? 18 : 0;
    }

    /**
     * How many digits of the run a number of an identity number's shape at {@code from} takes, whatever its check character:
     * one with a digit mistyped. It counts only where no other digit touches it.
     */
    static int shapeLengthAt(DigitRun run, int from) {
        int left = run.length() - from;
        if (left < 17 || run.touches(from) || !isLike(run, from) || !isShapesYear(century(run, from))) {
            return 0;
        }
        if (left == 17) {
            return run.afterCheckX() > 0 ? 17 : 0;
        }
        return left == 18 || !run.touches(from + 18) ? 18 : 0;
    }

    private static boolean isShapesYear(int year) {
        return year >= FIRST_YEAR_OF_SHAPE && year <= LAST_YEAR_OF_SHAPE;
    }

    /** Whether the 17 digits from {@code from} on have an identity number's province and birth date. */
    static boolean isLike(DigitRun run, int from) {
        return hasIssuer(run, from) && isDate(century(run, from), run.pair(from + 10), run.pair(from + 12));
    }

    private static char checkCharacter(DigitRun run, int from) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += run.digit(from + i) * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11);
    }

    /** A province; or, on the permanent residence card of a foreigner since 2023, a nine and a province. */
    private static boolean hasIssuer(DigitRun run, int from) {
        return isProvince(run.pair(from)) || run.digit(from) == 9 && isProvince(run.pair(from + 1));
    }

    static boolean isProvince(int code) {
        return code < 64
                ? (PROVINCES >> code & 1) == 1
                : code == 64 || code == 65 || code == 71 || code >= 81 && code <= 83;
    }

    /** The year of birth when someone on file could have it, else 0. */
    private static int century(DigitRun run, int from) {
        int year = run.pair(from + 6) * 100 + run.pair(from + 8);
        return year >= 1900 && year <= LAST_YEAR ? year : 0;
    }

    private static boolean isDate(int year, int month, int day) {
        return year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /**
     * Whether the 15 digits from {@code from} on can be an old identity number: province and birth date are right. Business
     * registration numbers have 15 digits too, and one in thirty of them a date there: see {@link #isRegistration}.
     */
    static boolean isOld(DigitRun run, int from) {
        return isProvince(run.pair(from)) && isDate(1900 + run.pair(from + 6), run.pair(from + 8), run.pair(from + 10));
    }

    /** GB/T 17710 MOD 11,10: the check digit of business registration numbers (GS 15). */
    static boolean isRegistration(DigitRun run, int from) {
        int product = 10;
        for (int i = 0; i < 14; i++) {
            int sum = (run.digit(from + i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + run.digit(from + 14)) % 10 == 1;
    }
}
