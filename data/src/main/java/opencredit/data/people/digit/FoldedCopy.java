package opencredit.data.people.digit;

import java.util.Arrays;
import opencredit.data.text.Folding;

/**
 * A text as patterns look at it: digits of every kind as 0 to 9, letters folded, what hides characters as {@code *}, other
 * separators as one space each time. Every character knows where it stands in the text.
 */
public final class FoldedCopy {
    /** What people put in the place of characters that nobody may read. */
    private static final String STARS = "*＊×●■□▇█★※#＃?？∗✱";

    /** So many of the same sign in a row stand for characters, too: XXXX, ----. */
    private static final int FEWEST_SAME = 3;

    private final StringBuilder folded;
    private int[] starts;
    private int[] ends;

    private FoldedCopy(int length) {
        this.folded = new StringBuilder(length);
        this.starts = new int[length + 16];
        this.ends = new int[length + 16];
    }

    public static FoldedCopy of(String text) {
        FoldedCopy copy = new FoldedCopy(text.length());
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int after = at + Character.charCount(character);
            int glyph = Glyph.of(character);
            if (STARS.indexOf(character) >= 0 || isRepeated(text, at, character, glyph)) {
                copy.add('*', at, after);
            } else {
                copy.take(character, glyph, at, after);
            }
            at = after;
        }
        return copy;
    }

    /** Whether anything in the text may stand for hidden characters. */
    public static boolean hasStars(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isSign = character < '0' || character > '9' && !Glyph.isHan(character);
            boolean isRepeated = i >= 2 && character == text.charAt(i - 1) && character == text.charAt(i - 2);
            if (isSign && (isRepeated || STARS.indexOf(character) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** As {@link #hasStars}, and what only {@link #of} takes for stars: pairs of halves, and a cross among the words. */
    public static boolean mayHaveStars(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isRepeated = i >= 2 && character == text.charAt(i - 1) && character == text.charAt(i - 2);
            if (Character.isSurrogate(character) || isRepeated && Glyph.isHan(character)) {
                return true;
            }
        }
        return hasStars(text);
    }

    private void take(int character, int glyph, int start, int end) {
        if (glyph >= 0) {
            add('0' + glyph, start, end);
        } else if (glyph == Glyph.SEVERAL) {
            takeSeveral(character, start, end);
        } else if (glyph == Glyph.LETTER) {
            add(Folding.fold(character), start, end);
        } else if (glyph != Glyph.NOTHING && (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ')) {
            add(' ', start, end);
        }
    }

    private void takeSeveral(int character, int start, int end) {
        int[] glyphs = Glyph.several(character);
        int[] points = Folding.fold(character) == Folding.SEVERAL ? Folding.several(character) : glyphs;
        for (int i = 0; i < glyphs.length; i++) {
            take(points[i], glyphs[i], start, end);
        }
    }

    /** Whether the character is one of three of its kind in a row and no digit, space or Chinese character. */
    private static boolean isRepeated(String text, int at, int character, int glyph) {
        if (!isBesideItself(text, at, character)
                || glyph >= 0
                || glyph == Glyph.NOTHING
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)) {
            return false;
        }
        if (glyph == Glyph.LETTER && !CheckX.is(character)) {
            return false;
        }
        int size = Character.charCount(character);
        int first = at;
        while (first >= size && text.codePointBefore(first) == character) {
            first -= size;
        }
        int last = at;
        while (last < text.length() && text.codePointAt(last) == character) {
            last += size;
        }
        return (last - first) / size >= FEWEST_SAME;
    }

    private static boolean isBesideItself(String text, int at, int character) {
        int after = at + Character.charCount(character);
        return after < text.length() && text.codePointAt(after) == character
                || at > 0 && text.codePointBefore(at) == character;
    }

    private void add(int point, int start, int end) {
        if (folded.length() + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        for (char each : Character.toChars(point)) {
            starts[folded.length()] = start;
            ends[folded.length()] = end;
            folded.append(each);
        }
    }

    /** The folded characters. */
    public CharSequence folded() {
        return folded;
    }

    /** Where the folded character stands in the text. */
    public int start(int index) {
        return starts[index];
    }

    /** Where the characters that became it end in the text. */
    public int end(int index) {
        return ends[index];
    }
}
