package opencredit.search.text;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Marks the words of a query in a text: {@code <mark>} around hits, the rest escaped for HTML. */
public final class Highlights {

    /** Two lines of a page: a longer text is cut to what surrounds the first hit. */
    private static final int LENGTH = 120, BEFORE = 30;

    private final List<int[]> words;

    public Highlights(Words words) {
        this.words =
                words.words().stream().map(word -> word.codePoints().toArray()).toList();
    }

    /** For the words of a query as typed. */
    public static Highlights of(String query) {
        return new Highlights(Words.of(query));
    }

    /** The text with its hits marked; empty when it has none. */
    public Optional<String> mark(String text) {
        FoldedText folded = FoldedText.of(text);
        BitSet marked = new BitSet(text.length());
        for (int[] word : words) {
            for (int i = 0; i + word.length <= folded.length(); i++) {
                if (standsAt(folded, i, word)) {
                    marked.set(folded.start(i), folded.end(i + word.length - 1));
                }
            }
        }
        return marked.isEmpty() ? Optional.empty() : Optional.of(write(text, marked));
    }

    private static boolean standsAt(FoldedText text, int at, int[] word) {
        for (int i = 0; i < word.length; i++) {
            if (text.point(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static String write(String text, BitSet marked) {
        int from = text.length() <= LENGTH ? 0 : boundary(text, marked.nextSetBit(0) - BEFORE);
        int to = boundary(text, from + LENGTH);
        StringBuilder html = new StringBuilder(from > 0 ? "…" : "");
        int at = from;
        while (at < to) {
            boolean hit = marked.get(at);
            int end = hit ? marked.nextClearBit(at) : marked.nextSetBit(at);
            end = end < 0 ? to : Math.min(end, to);
            html.append(hit ? "<mark>" : "");
            escape(html, text, at, end);
            html.append(hit ? "</mark>" : "");
            at = end;
        }
        return html.append(to < text.length() ? "…" : "").toString();
    }

    /** The nearest place in the text that parts no surrogate pair. */
    private static int boundary(String text, int at) {
        int inside = Math.clamp(at, 0, text.length());
        boolean parts = inside > 0 && inside < text.length() && Character.isLowSurrogate(text.charAt(inside));
        return parts ? inside - 1 : inside;
    }

    private static void escape(StringBuilder html, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(text.charAt(i));
            }
        }
    }
}
