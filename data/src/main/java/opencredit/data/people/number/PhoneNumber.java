package opencredit.data.people.number;

import opencredit.data.people.digit.DigitGroups;
import opencredit.data.people.digit.DigitRun;

/** Phones. Nothing but their shape tells them, so they count only as a whole: 11 digits inside a longer number are none. */
final class PhoneNumber {
    /** Digits of a mobile number. */
    static final int MOBILE = 11;
    /** Of the numbering plan (E.164), with the country's code. */
    private static final int LONGEST_ABROAD = 15;

    /** Shorter ones behind a plus are amounts: +12345678. */
    private static final int SHORTEST_ABROAD = 10;

    private PhoneNumber() {}

    /** Whether the digits from {@code from} to {@code to}, exclusive, are a phone number. */
    static boolean is(DigitRun run, int from, int to) {
        return isMobile(run, from, to) || isLandline(run, from, to) || isAbroad(run, from, to);
    }

    /** 1[3-9] and nine digits, after the country's code or a zero if any. */
    static boolean isMobile(DigitRun run, int from, int to) {
        int start = to - MOBILE;
        return hasMobilesForm(run, from, to) && isMobilePlaced(new DigitGroups(run, start, to), start > from);
    }

    /** As {@link #isMobile}, however its digits are parted: enough where the words before it call it a phone. */
    static boolean hasMobilesForm(DigitRun run, int from, int to) {
        int start = to - MOBILE;
        boolean isMobile = start >= from && run.digit(start) == 1 && run.digit(start + 1) >= 3;
        return isMobile && (start == from || start == from + 1 && run.digit(from) == 0 || isChina(run, from, start));
    }

    /** 86, 086 or 0086. */
    private static boolean isChina(DigitRun run, int from, int to) {
        int length = to - from;
        return length >= 2 && length <= 4 && run.number(from, length) == 86;
    }

    /** Three numbers of a list make a mobile number up, too: that one stands by itself, and ends in no date. */
    private static boolean isMobilePlaced(DigitGroups at, boolean hasPrefix) {
        int widest = at.widest();
        if (widest == DigitRun.NONE || at.isSpelled() && (widest == DigitRun.SPACE || at.isClosed())) {
            return true;
        }
        if (widest == DigitRun.SPACE) {
            boolean isUsual = at.isParted(3, 7) && (isDashed(at, 3) || at.isClosed()) || at.isParted(3);
            return isUsual || isSectioned(at) || isInFours(at);
        }
        boolean isAmountAndDate = !hasPrefix && DigitGroups.isDay(at.run(), at.from() + 3);
        return (at.isParted(3, 7) || at.isParted(3) && !isAmountAndDate) && at.isClosed();
    }

    private static boolean isDashed(DigitGroups at, int place) {
        return at.run().between(at.from() + place).equals("-");
    }

    private static boolean isInFours(DigitGroups at) {
        return (at.isParted(4, 8) || at.isParted(3, 6)) && at.isClosed();
    }

    /** 1395390-1234: a mobile number's section is seven digits, but so are amounts before a year. */
    private static boolean isSectioned(DigitGroups at) {
        return at.isParted(7)
                && isDashed(at, 7)
                && at.from() == 0
                && at.to() == at.run().length();
    }

    /** A zero and an area code, or the country's code and an area code without its zero, and the local number. */
    static boolean isLandline(DigitRun run, int from, int to) {
        return localLength(run, from, to) > 0;
    }

    /** How many digits the local number of a landline has; 0 where these are none. */
    static int localLength(DigitRun run, int from, int to) {
        int length = to - from;
        if (length < 10 || length > 16) {
            return 0;
        }
        for (int code = 2; code <= 4; code += 2) {
            boolean isSaid = !run.touches(from + code) || Surroundings.isAfterPlus(run, from);
            if (isChina(run, from, from + code) && isSaid) {
                int area = from + code + (run.digit(from + code) == 0 ? 1 : 0);
                int local = local(run, area, to);
                boolean isParted = local > 0 && !run.touches(to - local);
                return isParted || Surroundings.isAfterPlus(run, from) ? local : 0;
            }
        }
        return run.digit(from) == 0 ? local(run, from + 1, to) : 0;
    }

    /** An area code without its zero (10, 2x, or three digits from 3 on), and seven or eight digits that start with 2 to 8. */
    private static int local(DigitRun run, int from, int to) {
        int length = to - from;
        if (length < 9 || length > 11) {
            return 0;
        }
        int first = run.digit(from);
        int area = first == 2 || first == 1 && run.digit(from + 1) == 0 ? 2 : first >= 3 ? 3 : length;
        int local = length - area;
        boolean isLocal = (local == 7 || local == 8) && run.digit(from + area) >= 2 && run.digit(from + area) <= 8;
        DigitGroups at = new DigitGroups(run, from, to);
        boolean isPlaced = at.isSpelled() || at.isPartedWithin(area, area + 3, area + 4);
        return isLocal && isPlaced ? local : 0;
    }

    /** Whether these are another local number behind a landline: 0539-8312345、8312346. */
    static boolean isAnother(DigitRun run, int from, int to, int localLength) {
        return to - from == localLength
                && run.digit(from) >= 2
                && run.digit(from) <= 8
                && new DigitGroups(run, from, to).isPartedWithin(3, 4)
                && !(localLength == 8 && DigitGroups.isDay(run, from));
    }

    /** Behind a plus; Hong Kong, Macao and Taiwan behind two zeros as well. */
    private static boolean isAbroad(DigitRun run, int from, int to) {
        int length = to - from;
        boolean isPlus = Surroundings.isAfterPlus(run, from);
        boolean isZeros = length > 5 && run.number(from, 2) == 0;
        if (!isPlus && !isZeros || new DigitGroups(run, from, to).widest() == DigitRun.LIST && !isPlus) {
            return false;
        }
        int code = run.number(isPlus ? from : from + 2, 3);
        int local = length - (isPlus ? 3 : 5);
        if (code == 852 || code == 853) {
            return local == 8;
        }
        boolean isTaiwan = code == 886 && local >= 8 && local <= 10;
        return isTaiwan || isPlus && isFar(new DigitGroups(run, from, to));
    }

    private static boolean isFar(DigitGroups at) {
        int length = at.to() - at.from();
        return at.run().digit(at.from()) > 0
                && length >= SHORTEST_ABROAD
                && length <= LONGEST_ABROAD
                && at.widest() <= DigitRun.SPACE;
    }
}
