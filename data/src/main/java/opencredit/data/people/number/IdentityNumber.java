package opencredit.data.people.number;

import opencredit.data.people.digit.CheckX;
import opencredit.data.people.digit.DigitGroups;
import opencredit.data.people.digit.DigitRun;

/**
 * Identity numbers of people in a run of digits: 18 characters by GB 11643, with region, birth date and check character;
 * the old ones of 15 digits, which have no check digit.
 */
final class IdentityNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    /** First two digits of GB/T 2260: provinces, Taiwan, Hong Kong, Macao; 83 is issued to residents from Taiwan. */
    private static final long PROVINCES = provinces(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63);

    /**
     * Years of birth in a number that fails its check character. Nobody older is in business, and numbers of projects and
     * licences are a region, the date of a year since and a serial number.
     */
    static final int FIRST_YEAR_OF_SHAPE = 1930;

    static final int LAST_YEAR_OF_SHAPE = 2010;

    private IdentityNumber() {}

    private static long provinces(int... codes) {
        long set = 0;
        for (int code : codes) {
            set |= 1L << code;
        }
        return set;
    }

    /**
     * How many digits of the run an identity number at {@code from} takes, as free text has them: 18; or 17 with anything
     * but a digit behind them; or 0. One with the right check character counts though other digits touch it, one with a
     * wrong one (mistyped) where none does.
     */
    static int lengthAt(DigitRun run, int from) {
        int left = run.length() - from;
        if (left < 17 || !isLike(run, from)) {
            return 0;
        }
        if (left >= 18 && hasRightCheck(run, from) && isPlacedRight(new DigitGroups(run, from, from + 18))) {
            return 18;
        }
        boolean endsAt17 = left == 17 || !run.touches(from + 17);
        boolean isRightX = endsAt17 && checkCharacter(run, from) == 'X' && CheckX.after(run, from + 16) > 0;
        if (isRightX && isPlacedRight(new DigitGroups(run, from, from + 17))) {
            return 17;
        }
        if (!isShapesYear(run, from)) {
            return 0;
        }
        if (left >= 18 && isPlacedAlone(new DigitGroups(run, from, from + 18))) {
            return 18;
        }
        return endsAt17 && isPlacedAlone(new DigitGroups(run, from, from + 17)) ? 17 : 0;
    }

    /** Whether it can be one whatever its check character, of somebody in business. */
    static boolean hasShape(DigitRun run, int from) {
        return isLike(run, from) && isShapesYear(run, from);
    }

    private static boolean isShapesYear(DigitRun run, int from) {
        int year = year(run, from);
        return year >= FIRST_YEAR_OF_SHAPE && year <= LAST_YEAR_OF_SHAPE;
    }

    static int year(DigitRun run, int from) {
        return run.number(from + 6, 4);
    }

    /** Where a number with the right check character may stand: one number of a list in 50,000 makes one by chance. */
    private static boolean isPlacedRight(DigitGroups at) {
        int widest = at.widest();
        if (widest == DigitRun.NONE) {
            return true;
        }
        boolean isWhole = at.run().isWhole(at.from(), at.to());
        if (year(at.run(), at.from()) > LAST_YEAR_OF_SHAPE) {
            // a region, the date of a decision and a serial number, one in eleven with a right check character
            return widest == DigitRun.SPACE && (at.isSpelled() || at.isPartedWithin(6, 10, 14, 17));
        }
        if (isPartedByMeaning(at)) {
            return isWhole || widest == DigitRun.SPACE;
        }
        return isWhole && at.isClosed();
    }

    /** Where a number without the right check character may stand. */
    private static boolean isPlacedAlone(DigitGroups at) {
        int widest = at.widest();
        boolean isPlaced = widest == DigitRun.NONE || isPartedByMeaning(at);
        return at.run().isWhole(at.from(), at.to()) && (isPlaced || widest == DigitRun.SPACE && at.isClosed());
    }

    /** Digit by digit, or into province, city, county, year, month, day, serial number and check digit. */
    private static boolean isPartedByMeaning(DigitGroups at) {
        if (at.isSpelled()) {
            return true;
        }
        boolean hasDate = (!at.parts(10) || at.parts(6)) && (!at.parts(12) || at.parts(10));
        boolean hasRegion = !at.parts(2) && !at.parts(4) || at.parts(6);
        return hasDate && hasRegion && at.isPartedWithin(2, 4, 6, 10, 12, 14, 17);
    }

    /** Whether the 17 digits from {@code from} on have an identity number's province and birth date. */
    static boolean isLike(DigitRun run, int from) {
        // no clock is asked: what a year to come costs in other numbers masked is less than missing someone born in it
        return hasIssuer(run, from) && DigitGroups.isDay(run, from + 6);
    }

    static boolean hasRightCheck(DigitRun run, int from) {
        return checkCharacter(run, from) == '0' + run.digit(from + 17);
    }

    static char checkCharacter(DigitRun run, int from) {
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

    /**
     * Whether the 15 digits from {@code from} on can be an old identity number: province and birth date are right. Business
     * registration numbers have 15 digits too, and one in thirty of them a date there: see {@link #isRegistration}.
     */
    static boolean isOld(DigitRun run, int from) {
        return isProvince(run.pair(from))
                && DigitGroups.isDay(1900 + run.pair(from + 6), run.pair(from + 8), run.pair(from + 10));
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
