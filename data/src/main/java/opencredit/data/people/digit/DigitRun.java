package opencredit.data.people.digit;

import java.util.Arrays;

/**
 * Digits of a text that stand together, with nothing but separators between them, one run after the other: every digit
 * with its place in the text, so that a number is found however its digits are drawn and spaced.
 */
public final class DigitRun {
    /** Nothing stands before the digit; or what parts one number; or what parts the members of a list as well. */
    public static final int NONE = 0, SPACE = 1, LIST = 2;

    /**
     * Spaces and dashes up to this many are within a number; more are between the columns of a table, and part it as the
     * members of a list are parted. No width of a gap ends a run: how far digits stand apart hides nobody.
     */
    private static final int LONGEST_SPACE = 3;

    public final String text;
    private byte[] digits;
    private byte[] gaps;
    private int[] starts;
    private int[] ends;
    private int length;
    private int end;
    private int gap;
    private int separators;

    public DigitRun(String text) {
        this.text = text;
        int most = Math.clamp(text.length(), 8, 32);
        this.digits = new byte[most];
        this.gaps = new byte[most];
        this.starts = new int[most];
        this.ends = new int[most];
    }

    /** Goes on to the next digits that stand together; false when there are none. */
    public boolean next() {
        length = 0;
        gap = NONE;
        separators = 0;
        int at = end;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int after = at + Character.charCount(character);
            int glyph = Glyph.of(character);
            if (!(glyph == Glyph.SEVERAL ? takeSeveral(character, at, after) : take(glyph, at, after))) {
                break;
            }
            at = after;
        }
        return length > 0;
    }

    /** Whether the run may go on. */
    private boolean take(int glyph, int start, int after) {
        if (glyph >= 0) {
            add(glyph, start, after);
        } else if (length > 0 && glyph == Glyph.LETTER) {
            return false;
        } else if (length > 0 && glyph != Glyph.NOTHING) {
            separators++;
            boolean isList = glyph == Glyph.MARK || separators > LONGEST_SPACE;
            gap = isList ? LIST : Math.max(gap, SPACE);
        }
        return true;
    }

    /** A word behind the digits of one character, as of ㍙ (1点), goes unseen among others of its kind: it parts digits. */
    private boolean takeSeveral(int character, int start, int after) {
        boolean hasDigit = false;
        for (int glyph : Glyph.several(character)) {
            if (!take(hasDigit && glyph == Glyph.LETTER ? Glyph.SPACE : glyph, start, after)) {
                return false;
            }
            hasDigit |= glyph >= 0;
        }
        return true;
    }

    private void add(int digit, int start, int after) {
        if (length == digits.length) {
            digits = Arrays.copyOf(digits, length * 2);
            gaps = Arrays.copyOf(gaps, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        digits[length] = (byte) digit;
        // nothing stands between the digits of ½
        gaps[length] = (byte) (length > 0 && starts[length - 1] == start ? NONE : gap);
        starts[length] = start;
        ends[length++] = after;
        end = after;
        gap = NONE;
        separators = 0;
    }

    public int length() {
        return length;
    }

    public int digit(int index) {
        return digits[index];
    }

    /** Two digits as a number. */
    public int pair(int index) {
        return digits[index] * 10 + digits[index + 1];
    }

    /** So many digits as a number. */
    public int number(int index, int count) {
        int number = 0;
        for (int i = index; i < index + count; i++) {
            number = number * 10 + digits[i];
        }
        return number;
    }

    /** Where the digit stands in the text. */
    public int place(int index) {
        return starts[index];
    }

    /** Where the digit's own characters end. */
    public int after(int index) {
        return ends[index];
    }

    /** Whether nothing stands between this digit and the one before it. */
    public boolean touches(int index) {
        return index > 0 && index < length && gaps[index] == NONE;
    }

    /** Whether digits stand apart on both sides, or end the run. */
    public boolean isWhole(int from, int to) {
        return !touches(from) && !touches(to);
    }

    /** What stands before the digit, of {@link #NONE}, {@link #SPACE} and {@link #LIST}. */
    int gap(int index) {
        return gaps[index];
    }

    /** What stands between the digit and the one before it. */
    public String between(int index) {
        return starts[index] <= ends[index - 1] ? "" : text.substring(ends[index - 1], starts[index]);
    }
}
