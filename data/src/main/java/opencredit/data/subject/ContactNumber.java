package opencredit.data.subject;

/**
 * Phones and bank cards in a part of a run of digits that nothing touches. Nothing but their shape tells them, so they
 * count only as a whole: 11 digits inside a longer number are no phone.
 */
final class ContactNumber {
    /** Issuers whose cards do not start with 62, by their first digits; ten in a hundred other numbers pass Luhn. */
    private static final String[] ISSUERS = {"9558", "95595", "9400", "6013", "6014", "6033", "6907", "6858", "6910"};

    private ContactNumber() {}

    /** Whether the digits from {@code from} to {@code to}, exclusive, are a phone number or a bank card. */
    static boolean is(DigitRun run, int from, int to) {
        if (isLandline(run, from, to)) {
            return true;
        }
        return !hasBracket(run, from, to) && (isMobile(run, from, to) || isCard(run, from, to));
    }

    /** A closing bracket ends an area code; in other numbers it ends a year or an office's code: (1371)3020012. */
    private static boolean hasBracket(DigitRun run, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (run.bracketBefore(i)) {
                return true;
            }
        }
        return false;
    }

    /** 1[3-9] and nine digits, after the country's code or a zero if any. */
    private static boolean isMobile(DigitRun run, int from, int to) {
        int start = to - 11;
        if (start < from || run.digit(start) != 1 || run.digit(start + 1) < 3) {
            return false;
        }
        return switch (start - from) {
            case 0 -> true;
            case 1 -> run.digit(from) == 0;
            case 2 -> run.pair(from) == 86;
            case 4 -> run.pair(from) == 0 && run.pair(from + 2) == 86;
            default -> false;
        };
    }

    /** An area code (010, 02x, or four digits from 03 on) and seven or eight digits that start with 2 to 8. */
    private static boolean isLandline(DigitRun run, int from, int to) {
        int length = to - from;
        if (length < 10 || length > 12 || run.digit(from) != 0) {
            return false;
        }
        int second = run.digit(from + 1);
        int area = second == 2 || second == 1 && run.digit(from + 2) == 0 ? 3 : second >= 3 ? 4 : length;
        int local = length - area;
        return (local == 7 || local == 8) && run.digit(from + area) >= 2 && run.digit(from + area) <= 8;
    }

    private static boolean isCard(DigitRun run, int from, int to) {
        int length = to - from;
        return length >= 16 && length <= 19 && isIssuer(run, from, length) && passesLuhn(run, from, to);
    }

    /**
     * UnionPay with any length, the national banks' own, Visa and MasterCard with 16. American Express (34, 37) and JCB (35)
     * are left out: these are Anhui, Shandong and Fujian at the start of every registration number.
     */
    private static boolean isIssuer(DigitRun run, int from, int length) {
        int first = run.pair(from);
        if (first == 62 || length == 16 && (first / 10 == 4 || first >= 51 && first <= 55)) {
            return true;
        }
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
}
