package opencredit.data.intake.cells;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numeric character references of HTML, and {@code &nbsp;}, as the characters that they stand for: texts copied from pages
 * hold them, and digits written so would be seen by no check and read by everybody. Other names stay as they are written.
 */
final class Entities {
    /** Of code points, after zeros. */
    private static final int MOST_DECIMAL = 7, MOST_HEX = 6;

    /** The semicolon may be missing, as browsers take it; an ampersand may itself be written as an entity. */
    private static final Pattern REFERENCE = Pattern.compile(
            "&(?:amp;|#38;|#x26;)*(?:#0*(?<decimal>\\d{1,%d})|#x0*(?<hex>[0-9a-f]{1,%d})|nbsp);?"
                    .formatted(MOST_DECIMAL, MOST_HEX),
            Pattern.CASE_INSENSITIVE);

    private Entities() {}

    /** The same instance where there are none. What stands for no character is left out. */
    static String decode(String text) {
        String decoded = text;
        while (decoded.indexOf('&') >= 0) {
            Matcher references = REFERENCE.matcher(decoded);
            if (!references.find()) {
                break;
            }
            // again, for a reference may give the ampersand of another
            decoded = references.replaceAll(each -> Matcher.quoteReplacement(character(each)));
        }
        return decoded;
    }

    private static String character(MatchResult reference) {
        String decimal = reference.group("decimal");
        String hex = reference.group("hex");
        if (decimal == null && hex == null) {
            return "\u00a0";
        }
        int point = decimal == null ? Integer.parseInt(hex, 16) : Integer.parseInt(decimal);
        boolean isCharacter = Character.isValidCodePoint(point) && !(point >= 0xd800 && point <= 0xdfff);
        return isCharacter ? Character.toString(point) : "";
    }
}
