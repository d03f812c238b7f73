package opencredit.search.text;

import java.util.Arrays;
import java.util.stream.IntStream;
import opencredit.data.text.Folding;

/** A text as search sees it: folded characters, each knowing where it stands in the original. */
final class FoldedText {

    /** Between words; no folded character is 0. */
    static final int GAP = 0;

    private final String original;
    private int[] points;
    private int[] starts;
    private int[] ends;
    private int length;
    private int pending = Folding.IGNORED;

    private FoldedText(String original) {
        this.original = original;
        this.points = new int[original.length() + 1];
        this.starts = new int[points.length];
        this.ends = new int[points.length];
    }

    static FoldedText of(String original) {
        FoldedText text = new FoldedText(original);
        int at = 0;
        while (at < original.length()) {
            int character = original.codePointAt(at);
            int end = at + Character.charCount(character);
            text.fold(character, at, end);
            at = end;
        }
        return text;
    }

    private void fold(int character, int start, int end) {
        int folded = Folding.fold(character);
        if (folded != Folding.SEVERAL) {
            add(folded, start, end);
            return;
        }
        for (int point : Folding.several(character)) {
            add(point, start, end);
        }
    }

    private void add(int folded, int start, int end) {
        if (folded == Folding.IGNORED) {
            return;
        }
        if (folded < 0) {
            pending = pending == Folding.BREAK ? pending : folded;
            return;
        }
        if (pending != Folding.IGNORED && length > 0 && !(pending == Folding.SPACE && betweenHan(folded))) {
            append(GAP, start, start);
        }
        pending = Folding.IGNORED;
        append(folded, start, end);
    }

    /** Scanned and padded texts part Chinese characters by spaces that mean nothing. */
    private boolean betweenHan(int next) {
        return Folding.isHan(points[length - 1]) && Folding.isHan(next);
    }

    private void append(int point, int start, int end) {
        if (length == points.length) {
            points = Arrays.copyOf(points, 2 * length);
            starts = Arrays.copyOf(starts, 2 * length);
            ends = Arrays.copyOf(ends, 2 * length);
        }
        points[length] = point;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    int length() {
        return length;
    }

    int point(int index) {
        return points[index];
    }

    String original() {
        return original;
    }

    /** Where the folded character at {@code index} starts in the original. */
    int start(int index) {
        return starts[index];
    }

    /** Where the folded character at {@code index} ends in the original. */
    int end(int index) {
        return ends[index];
    }

    IntStream points() {
        return Arrays.stream(points, 0, length);
    }
}
