package opencredit.data.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text as a page shows it: without tags of HTML and comments, with references, percent-coded bytes and escapes as the
 * characters that they stand for. Every character knows where it stands in the text. Names and numbers are looked for in
 * the text and in this copy of it.
 */
public final class PageText {
    /** Tags between which nothing is seen; any other tag parts what stands on its sides. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "output", "q", "rp", "ruby", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "!--");

    /** What they hold is not shown, or beside the text: readings above it. */
    private static final Set<String> HIDING = Set.of("style", "script", "template", "rt", "rtc", "title", "noscript");

    /** In the place of every other tag. */
    private static final char PARTED = '|';

    private final StringBuilder shown;
    private int[] starts;
    private int[] ends;

    private PageText(int length) {
        this.shown = new StringBuilder(length);
        this.starts = new int[length];
        this.ends = new int[length];
    }

    /** The copy, or null where it would be the text itself. */
    public static @Nullable PageText of(String text) {
        if (!mayDiffer(text)) {
            return null;
        }
        PageText copy = new PageText(text.length());
        boolean isOther = false;
        int at = 0;
        while (at < text.length()) {
            int after = copy.take(text, at);
            isOther |= after > at + 1;
            at = after;
        }
        return isOther ? copy : null;
    }

    /** In one pass: nearly every text has none of these signs. */
    private static boolean mayDiffer(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character <= '\\' && (character == '<' || character == '%' || character == '\\' || character == '&')) {
                return true;
            }
        }
        return false;
    }

    /** Takes what stands at the place, and returns where that ends. */
    private int take(String text, int at) {
        char first = text.charAt(at);
        if (first == '<') {
            int end = Tag.end(text, at);
            if (end > at) {
                String name = Tag.name(text, at, end);
                if (HIDING.contains(name)) {
                    return text.charAt(at + 1) == '/' ? end : Tag.endOfElement(text, name, end);
                }
                if (!INLINE.contains(name)) {
                    add(PARTED, at, end);
                }
                return end;
            }
        }
        if (first == '%' || first == '\\' || first == '&') {
            Escape escape = Escape.at(text, at);
            if (escape != null) {
                add(escape.character(), at, escape.end());
                return escape.end();
            }
        }
        add(first, at, at + 1);
        return at + 1;
    }

    private void add(int character, int start, int end) {
        for (char each : Character.toChars(character)) {
            if (shown.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length + 2);
                ends = Arrays.copyOf(ends, 2 * ends.length + 2);
            }
            starts[shown.length()] = start;
            ends[shown.length()] = end;
            shown.append(each);
        }
    }

    public String shown() {
        return shown.toString();
    }

    /** Where the shown character begins in the text. */
    public int start(int index) {
        return starts[index];
    }

    /** Where the shown character ends in the text, exclusive. */
    public int end(int index) {
        return ends[index];
    }

    /** A tag or a comment, however long: it ends at the next bracket, which stands nowhere else in it but in a comment. */
    private static final class Tag {
        /** Comments are looked through so far, that a text of nothing but openings is read in no time. */
        private static final int LONGEST_COMMENT = 2_000;

        /** Where the tag at {@code at} ends, exclusive; {@code at} where none is. */
        static int end(String text, int at) {
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
                end++;
            }
            return end < text.length() && text.charAt(end) == '>' ? end + 1 : at;
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

        private static boolean isLetter(int character) {
            int small = character | 0x20;
            return small >= 'a' && small <= 'z';
        }

        /** In small letters, without what stands before and behind it. */
        static String name(String text, int at, int end) {
            if (text.startsWith("<!--", at)) {
                return "!--";
            }
            int from = at + (text.charAt(at + 1) == '/' ? 2 : 1);
            int to = from;
            while (to < end && isLetter(text.charAt(to))) {
                to++;
            }
            return text.substring(from, to).toLowerCase(Locale.ROOT);
        }
    }
}
