package opencredit.data.people.number;

import opencredit.data.people.digit.DigitGroups;
import opencredit.data.people.digit.DigitRun;
import opencredit.data.subject.CreditCode;

/** Bank cards: a known issuer and Luhn's check digit. Nothing but their shape tells them, so they count only as a whole. */
final class BankCard {
    /** Issuers whose cards start with neither 62 nor 60, by their first digits; ten in a hundred other numbers pass Luhn. */
    private static final String[] ISSUERS = {
        "9558", "9559", "9400", "9843", "966666", "968807", "6907", "6943", "6858", "6910", "436742", "456351", "405512"
    };

    /** Of digits that the word before them calls a card or an account. */
    private static final int SHORTEST_ACCOUNT = 13;

    static final int SHORTEST = 15, LONGEST = 19;

    private BankCard() {}

    /** Whether the digits from {@code from} to {@code to}, exclusive, are a bank card. */
    static boolean is(DigitRun run, int from, int to) {
        return isPlaced(new DigitGroups(run, from, to)) && hasCheck(run, from, to);
    }

    /** As {@link #is}, however its digits are parted. */
    static boolean hasCheck(DigitRun run, int from, int to) {
        int length = to - from;
        return length >= SHORTEST && length <= LONGEST && isIssuer(run, from, to) && passesLuhn(run, from, to);
    }

    /** Whether the digits are as many as those of a card or account, in whatever groups, and no two dates. */
    static boolean canBeAccount(DigitRun run, int from, int to) {
        int length = to - from;
        if (length < SHORTEST_ACCOUNT || length > LONGEST) {
            return false;
        }
        DigitGroups at = new DigitGroups(run, from, to);
        boolean isDated = at.parts(4) && at.parts(6) && DigitGroups.isDay(run, from);
        return at.widest() <= DigitRun.SPACE && !isDated;
    }

    /** In fours, as cards are printed, or after the issuer's six digits; American Express has 4, 6 and 5. */
    private static boolean isPlaced(DigitGroups at) {
        int widest = at.widest();
        if (widest == DigitRun.NONE || at.isSpelled()) {
            return true;
        }
        boolean isPrinted = at.isPartedEvery(4)
                || at.isParted(6) && at.isClosed()
                || at.isParted(4, 10) && at.to() - at.from() == SHORTEST
                || (at.parts(4) || at.parts(6)) && at.isInGroups(4, 8) && widest == DigitRun.SPACE && at.isClosed();
        return isPrinted && (widest == DigitRun.SPACE || at.isClosed());
    }

    /**
     * UnionPay with any length, the national banks' own, Visa, MasterCard, JCB and Discover with 16, American Express with
     * 15 where that is no registration number.
     */
    private static boolean isIssuer(DigitRun run, int from, int to) {
        int length = to - from;
        int first = run.pair(from);
        if (length == SHORTEST) {
            return (first == 34 || first == 37) && !isOfFirm(run, from);
        }
        int four = run.number(from, 4);
        boolean isAbroad = first / 10 == 4
                || first >= 51 && first <= 55
                || first == 65
                || first == 81
                || four >= 2221 && four <= 2720
                || four >= 3528 && four <= 3589;
        return first == 62 || first == 60 || length == 16 && isAbroad || isNationalBank(run, from);
    }

    /** Registration and tax numbers of Anhui and Shandong start with 34 and 37 and have 15 digits. */
    private static boolean isOfFirm(DigitRun run, int from) {
        StringBuilder organisation = new StringBuilder("00000000");
        for (int i = from + 6; i < from + 15; i++) {
            organisation.append(run.digit(i));
        }
        return IdentityNumber.isRegistration(run, from)
                || CreditCode.hasValidOrganisationCode(organisation.append('0').toString());
    }

    private static boolean isNationalBank(DigitRun run, int from) {
        for (String issuer : ISSUERS) {
            if (startsWith(run, from, issuer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(DigitRun run, int from, String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (run.digit(from + i) != digits.charAt(i) - '0') {
                return false;
            }
        }
        return true;
    }

    private static boolean passesLuhn(DigitRun run, int from, int to) {
        int sum = 0;
        for (int i = to - 1; i >= from; i--) {
            int digit = run.digit(i) * (1 + (to - 1 - i) % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    /** Whether it starts with a region's code and a date or year behind it, as numbers of projects and licences do. */
    static boolean isLikeProject(DigitRun run, int from) {
        if (!IdentityNumber.isProvince(run.pair(from))) {
            return false;
        }
        int year = run.number(from + 6, 4);
        return year >= 1990 && year < 2100
                || DigitGroups.isDay(2000 + run.pair(from + 6), run.pair(from + 8), run.pair(from + 10));
    }
}
