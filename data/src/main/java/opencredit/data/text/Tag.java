package opencredit.data.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A tag of HTML or a comment, however long: it ends at the next bracket that stands in no quotes. A tag of bulletin boards
 * ({@code [br]}) and one of a line break that nobody closed are tags as well.
 */
final class Tag {
    /** Comments, and values in quotes, are looked through so far, that a text of nothing but openings is read in no time. */
    private static final int LONGEST_COMMENT = 2_000;

    private static final int LONGEST_WITH_QUOTES = 10_000;
    private static final int LONGEST_IN_BRACKETS = 100;

    private static final Set<String> BOARD = Set.of(
            "b", "i", "u", "s", "br", "hr", "p", "url", "color", "size", "font", "center", "quote", "code", "img", "td",
            "tr", "table", "list", "li", "align", "left", "right", "sup", "sub", "del", "span");

    private static final Set<String> BREAKS = Set.of("br", "hr", "wbr", "p", "div", "td", "tr", "li");

    private static final Pattern HIDDEN = Pattern.compile(
            "\\shidden(?=[\\s=>/])|display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private Tag() {}

    /** Where the tag at {@code at} ends, exclusive; {@code at} where none is. */
    static int end(String text, int at) {
        if (text.charAt(at) == '[') {
            return endInBrackets(text, at);
        }
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at + 4, Math.min(text.length(), at + LONGEST_COMMENT));
            return end < 0 ? at : end + 3;
        }
        int first = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (!isLetter(first) && first != '/' && first != '!' && first != '?') {
            return at;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '<' && text.charAt(end) != '>') {
            end = behind(text, end, at);
        }
        return end < text.length() && text.charAt(end) == '>' ? end + 1 : endOfBreak(text, at);
    }

    /** Behind the character, or behind the quotes that it opens. */
    private static int behind(String text, int at, int start) {
        char sign = text.charAt(at);
        boolean opens = (sign == '"' || sign == '\'') && text.charAt(at - 1) == '=' && at - start < LONGEST_WITH_QUOTES;
        int closed = opens ? text.indexOf(sign, at + 1, Math.min(text.length(), at + LONGEST_COMMENT)) : -1;
        return closed < 0 ? at + 1 : closed + 1;
    }

    private static int endInBrackets(String text, int at) {
        int next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (!isLetter(next) && next != '/') {
            return at;
        }
        int end = text.indexOf(']', at + 1, Math.min(text.length(), at + LONGEST_IN_BRACKETS));
        return end > 0 && BOARD.contains(name(text, at, end)) ? end + 1 : at;
    }

    /** Behind the name of an element that breaks lines, which no bracket closes. */
    private static int endOfBreak(String text, int at) {
        String name = name(text, at, Math.min(text.length(), at + 6));
        return BREAKS.contains(name) ? at + name.length() + (text.charAt(at + 1) == '/' ? 2 : 1) : at;
    }

    /** Behind the closing tag of an element, or the place itself where none is near. */
    static int endOfElement(String text, String name, int from) {
        int most = Math.min(text.length(), from + LONGEST_COMMENT);
        for (int at = text.indexOf("</", from, most); at >= 0; at = text.indexOf("</", at + 2, most)) {
            int end = end(text, at);
            if (end > at && name(text, at, end).equals(name)) {
                return end;
            }
        }
        return from;
    }

    /** Whether the tag says that nobody sees its element. */
    static boolean isHidden(String text, int at, int end) {
        return HIDDEN.matcher(text).region(at, end).find();
    }

    private static boolean isLetter(int character) {
        int small = character | 0x20;
        return small >= 'a' && small <= 'z';
    }

    /** In small letters, without what stands before and behind it. */
    static String name(String text, int at, int end) {
        if (text.startsWith("<!--", at)) {
            return "!--";
        }
        int from = at + (at + 1 < end && text.charAt(at + 1) == '/' ? 2 : 1);
        int to = from;
        while (to < end && isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(Math.min(from, to), to).toLowerCase(Locale.ROOT);
    }
}
