package opencredit.api.portal.find;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with the words of a query marked, as the API writes it: HTML with {@code <mark>} and five character
 * references. It is read into parts of plain text, which the template escapes like every other text: whatever an
 * answer held, nothing but marks comes of it.
 *
 * @param text as it is, not escaped
 */
public record Marked(boolean isHit, String text) {
    private static final String BEGIN = "<mark>";
    private static final String END = "</mark>";

    /** The parts, one after the other. */
    public static List<Marked> of(String html) {
        List<Marked> parts = new ArrayList<>();
        int at = 0;
        while (at < html.length()) {
            int begin = html.indexOf(BEGIN, at);
            int end = begin < 0 ? -1 : html.indexOf(END, begin);
            if (end < 0) {
                add(parts, false, html.substring(at));
                return parts;
            }
            add(parts, false, html.substring(at, begin));
            add(parts, true, html.substring(begin + BEGIN.length(), end));
            at = end + END.length();
        }
        return parts;
    }

    private static void add(List<Marked> parts, boolean isHit, String html) {
        if (!html.isEmpty()) {
            parts.add(new Marked(isHit, plain(html)));
        }
    }

    /** The ampersand last, or it would make references of what are none. */
    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
