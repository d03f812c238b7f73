package opencredit.data.people.number;

import java.util.Arrays;
import java.util.stream.IntStream;
import opencredit.data.people.digit.CheckX;
import opencredit.data.people.digit.DigitGroups;
import opencredit.data.people.digit.DigitRun;

/** Numbers that were written without anything between them, so that only cutting the digits shows what they are. */
final class TouchingNumbers {
    /** A phone behind the 1 of a list. */
    private static final int NUMBERED_PHONE = 12;

    /** Two mobile numbers, the shortest that touch. */
    private static final int SHORTEST = 22;

    private static final int MOBILE = 11;
    private static final int IDENTITY = 18, MOST_MORE = 3;
    private static final int YEAR = 4, POSTCODE = 6, DAY = 8;

    private static final int[] LENGTHS = {10, 11, 12, 16, 17, 18, 19};

    private TouchingNumbers() {}

    /** Whether the digits, which nothing parts, are numbers of people to the last one. */
    static boolean are(DigitRun run, int from, int to) {
        if (to - from == NUMBERED_PHONE) {
            return run.digit(from) == 1 && PhoneNumber.isMobile(run, from + 1, to) && !areOfOther(run, from, to);
        }
        return to - from >= SHORTEST && canBeCut(run, from, to) && !areOfOther(run, from, to);
    }

    /** Whether the digits are a mobile number and a date, a year or a postcode, and the words call them so. */
    static boolean arePhoneAndOther(DigitRun run, int from, int to) {
        int other = to - from - MOBILE;
        if (other != YEAR && other != POSTCODE && other != DAY) {
            return false;
        }
        boolean isBehind = PhoneNumber.hasMobilesForm(run, from + other, to) && isOther(run, from, other);
        boolean isBefore = PhoneNumber.hasMobilesForm(run, from, from + MOBILE) && isOther(run, to - other, other);
        return (isBehind || isBefore) && new Surroundings(run.text, run.place(from), run.after(to - 1)).areOfAddress();
    }

    /** Whether a word calls the digits an identity number, which are one, perhaps mistyped, and up to three more. */
    static boolean areIdentityAndMore(DigitRun run, int from, int to) {
        int more = to - from - IDENTITY;
        if (more <= 0 || more > MOST_MORE) {
            return false;
        }
        return new Surroundings(run.text, run.place(from), run.after(to - 1)).areOfIdentity()
                && IntStream.rangeClosed(from, from + more).anyMatch(at -> IdentityNumber.hasShape(run, at));
    }

    private static boolean isOther(DigitRun run, int at, int length) {
        int year = run.number(at, YEAR);
        return length == POSTCODE
                || length == YEAR && year >= 1900 && year < 2100
                || length == DAY && DigitGroups.isDay(run, at);
    }

    /** Whether a number ends before the digit. */
    static boolean endAt(DigitRun run, int to) {
        return Arrays.stream(LENGTHS).anyMatch(length -> length <= to && isNumber(run, to - length, to));
    }

    /** Whether a number starts at the digit. */
    static boolean startAt(DigitRun run, int from) {
        return Arrays.stream(LENGTHS)
                        .anyMatch(length -> from + length <= run.length() && isNumber(run, from, from + length))
                || isIdentity(run, from, from + 17);
    }

    private static boolean areOfOther(DigitRun run, int from, int to) {
        Surroundings beside = new Surroundings(run.text, run.place(from), run.after(to - 1));
        return beside.areOfAmount() || beside.areOfDocument();
    }

    private static boolean canBeCut(DigitRun run, int from, int to) {
        boolean[] fits = new boolean[to - from + 1];
        fits[to - from] = true;
        for (int at = to - 1; at >= from; at--) {
            for (int length : LENGTHS) {
                int end = at + length;
                fits[at - from] |= end <= to && fits[end - from] && isPiece(run, at, end);
            }
        }
        return fits[0];
    }

    /** A number of a person; an identity number may be mistyped, for there is at least one other. */
    private static boolean isPiece(DigitRun run, int from, int to) {
        return isNumber(run, from, to) || to - from == 18 && IdentityNumber.hasShape(run, from);
    }

    private static boolean isNumber(DigitRun run, int from, int to) {
        return isIdentity(run, from, to)
                || PhoneNumber.hasMobilesForm(run, from, to)
                || PhoneNumber.isLandline(run, from, to)
                || BankCard.hasCheck(run, from, to);
    }

    /** With the right check character, which may be an X behind the last digit of the run. */
    private static boolean isIdentity(DigitRun run, int from, int to) {
        if (to > run.length() || to - from < 17 || to - from > 18 || !IdentityNumber.isLike(run, from)) {
            return false;
        }
        return to - from == 18
                ? IdentityNumber.hasRightCheck(run, from)
                : IdentityNumber.checkCharacter(run, from) == 'X' && CheckX.after(run, to - 1) > 0;
    }
}
