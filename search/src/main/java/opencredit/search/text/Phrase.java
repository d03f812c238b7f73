package opencredit.search.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs of characters and where they have to stand to each other.
 *
 * @param positions of the tokens, rising
 */
public record Phrase(List<String> tokens, List<Integer> positions) {

    /** A word of two or more folded characters, anywhere. */
    public static Phrase of(String word) {
        return cover(word.codePoints().toArray());
    }

    /** A text with which the name has to start. */
    public static Phrase start(String name) {
        StringBuilder text = new StringBuilder().append(Tokens.START);
        FoldedText.of(name).points().forEach(text::appendCodePoint);
        return cover(text.codePoints().toArray());
    }

    /** Every second pair covers a run of characters, and halves the work. */
    private static Phrase cover(int[] points) {
        List<String> tokens = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        int covered = 0;
        for (int i = 0; i + 1 < points.length; i++) {
            boolean gap = points[i] == FoldedText.GAP || points[i + 1] == FoldedText.GAP;
            boolean last = i + 2 == points.length || points[i + 2] == FoldedText.GAP;
            if (gap || (i < covered && !last)) {
                continue;
            }
            tokens.add(new String(points, i, 2));
            positions.add(i);
            covered = i + 2;
        }
        return new Phrase(List.copyOf(tokens), List.copyOf(positions));
    }
}
