package opencredit.data.intake.workbook;

/**
 * Characters that XML cannot hold stand as {@code _x000D_}, and an underscore that would look like the begin of one as
 * {@code _x005F_} (ECMA-376 part 1, 22.4.2.4, {@code bstr}).
 */
final class EscapedText {
    private static final int LENGTH = "_x000D_".length();

    private EscapedText() {}

    static String decoded(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int character = character(text, at);
            if (character >= 0) {
                decoded.append(text, from, at).append((char) character);
                from = at + LENGTH;
            }
            at = text.indexOf("_x", character < 0 ? at + 1 : from);
        }
        return decoded.append(text, from, text.length()).toString();
    }

    /** What is escaped there, or -1. */
    private static int character(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int value = 0;
        for (int digit = at + 2; digit < at + LENGTH - 1; digit++) {
            char each = text.charAt(digit);
            int worth = each < 0x80 ? Character.digit(each, 16) : -1;
            if (worth < 0) {
                return -1;
            }
            value = value * 16 + worth;
        }
        return value;
    }
}
