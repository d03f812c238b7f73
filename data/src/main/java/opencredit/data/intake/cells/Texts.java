package opencredit.data.intake.cells;

import java.util.Set;
import opencredit.data.people.number.Directions;
import opencredit.data.text.Han;

/** Text of a cell, cleaned of what nobody sees. Returns the same instance where there is nothing to clean. */
public final class Texts {

    /** What people write into a cell that has no value. */
    private static final Set<String> NOTHING = Set.of(
            "/", "\\", "-", "--", "—", "——", "无", "暂无", "空", "null", "NULL", "N/A", "n/a", "#N/A", "...", "…", "……");

    private static final int LONGEST_NOTHING =
            NOTHING.stream().mapToInt(String::length).max().orElse(0);

    private Texts() {}

    /**
     * Free text: numeric entities as their characters, without control and invisible characters, stray halves of characters
     * and surrounding space; line ends are one line feed each.
     */
    public static String clean(String cell) {
        return rewritten(cell, '\n');
    }

    /** A name or a number: as {@link #clean}, and line breaks and tabs inside are gone. */
    public static String line(String cell) {
        return rewritten(cell, '\0');
    }

    private static String rewritten(String cell, char lineEnd) {
        String text = seen(cell, lineEnd);
        return text.indexOf('&') < 0 ? text : seen(Entities.decode(text, lineEnd != '\0'), lineEnd);
    }

    private static String seen(String text, char lineEnd) {
        if (!needsCleaning(text, lineEnd)) {
            return text;
        }
        String seen = strip(withoutUnseen(Directions.seen(text), lineEnd));
        return seen.equals(text) ? text : seen;
    }

    /**
     * A document number: spaces inside are gone too, but between Latin letters and digits, where they belong, and what a
     * spreadsheet makes of a long number is undone: 20190012.0 and 1.0E9.
     */
    public static String number(String cell) {
        String line = line(cell);
        String joined = hasSpace(line) ? withoutSpaces(line) : line;
        return StoredNumbers.undo(joined);
    }

    private static boolean hasSpace(String line) {
        return line.indexOf(' ') >= 0 || line.indexOf('\u3000') >= 0 || line.indexOf('\u00a0') >= 0;
    }

    private static String withoutSpaces(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); at++) {
            char each = line.charAt(at);
            if (!isSpace(each)) {
                kept.append(each);
            } else if (isBetweenLatin(line, at)) {
                kept.append(' ');
            }
        }
        return kept.toString();
    }

    /** Whether the cell holds nothing but space, dots and dashes, or a word for nothing. */
    public static boolean isNothing(String cell) {
        return cell.isEmpty() || cell.length() <= LONGEST_NOTHING && NOTHING.contains(cell) || isOnlyFiller(cell);
    }

    /** At most {@code length} characters (UTF-16 units), never half of one. */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Full-width letters, digits and signs as half-width ones, the ideographic space as a space. */
    public static String halfWidth(String text) {
        StringBuilder changed = null;
        for (int at = 0; at < text.length(); at++) {
            char half = halfWidth(text.charAt(at));
            if (half != text.charAt(at)) {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(at, half);
            }
        }
        return changed == null ? text : changed.toString();
    }

    private static char halfWidth(char each) {
        if (each >= '！' && each <= '～') {
            return (char) (each - '！' + '!');
        }
        return each == '\u3000' || each == '\u00a0' ? ' ' : each;
    }

    private static boolean isOnlyFiller(String cell) {
        for (int at = 0; at < cell.length(); at++) {
            if (!isSpace(cell.charAt(at)) && "…—-_=*.。·~".indexOf(cell.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBetweenLatin(String line, int at) {
        return at > 0
                && at + 1 < line.length()
                && line.charAt(at - 1) < 0x80
                && line.charAt(at + 1) < 0x80
                && Character.isLetterOrDigit(line.charAt(at - 1))
                && Character.isLetterOrDigit(line.charAt(at + 1));
    }

    private static boolean needsCleaning(String cell, char lineEnd) {
        int length = cell.length();
        if (length == 0) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            char each = cell.charAt(at);
            if (Han.isUsual(each)) {
                continue;
            }
            if (each == '\n' ? lineEnd != each : isUnseen(each) || isStray(cell, at) || Directions.isFromRight(each)) {
                return true;
            }
        }
        return isSpace(cell.charAt(0)) || isSpace(cell.charAt(length - 1));
    }

    private static String withoutUnseen(String cell, char lineEnd) {
        StringBuilder kept = new StringBuilder(cell.length());
        for (int at = 0; at < cell.length(); at++) {
            char each = cell.charAt(at);
            if (isLineEnd(each)) {
                boolean isSecond = each == '\n' && at > 0 && cell.charAt(at - 1) == '\r';
                if (lineEnd != '\0' && !isSecond) {
                    kept.append(lineEnd);
                }
            } else if (each == '\t') {
                kept.append(lineEnd == '\0' ? "" : " ");
            } else if (!isUnseen(each) && !isStray(cell, at)) {
                kept.append(each);
            }
        }
        return kept.toString();
    }

    static boolean isLineEnd(char each) {
        return each == '\r' || each == '\n' || each == '\u2028' || each == '\u2029' || each == '\u0085';
    }

    /** Controls, line separators, zero-width, direction and byte-order marks: they hide numbers from every check. */
    static boolean isUnseen(char each) {
        if (each < 0x20 || (each >= 0x7f && each < 0xa0) || each == 0xad) {
            return true;
        }
        return each >= 0x200b
                && (each <= 0x200f
                        || (each >= 0x2028 && each <= 0x202e)
                        || (each >= 0x2060 && each <= 0x206f)
                        || each == 0xfeff
                        || each >= 0xfff9 && each <= 0xfffb
                        || each >= 0xfffe);
    }

    /** Half of a surrogate pair: neither UTF-8 nor PostgreSQL can hold it. */
    private static boolean isStray(String cell, int at) {
        char each = cell.charAt(at);
        if (!Character.isSurrogate(each)) {
            return false;
        }
        if (Character.isHighSurrogate(each)) {
            return at + 1 == cell.length() || !Character.isLowSurrogate(cell.charAt(at + 1));
        }
        return at == 0 || !Character.isHighSurrogate(cell.charAt(at - 1));
    }

    private static boolean isSpace(char each) {
        return each == ' ' || each == '\n' || each == '\u3000' || each == '\u00a0' || Character.isWhitespace(each);
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
