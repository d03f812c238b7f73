package opencredit.data.subject;

import java.util.Arrays;

/**
 * Digits of a text that stand together, with nothing but separators between them: every digit with its place in the text,
 * so that a number is found whatever its width and however it is spaced.
 */
final class DigitRun {
    /** More separators than this in a row divide two numbers. */
    static final int LONGEST_GAP = 3;

    private final String text;
    private byte[] digits = new byte[32];
    private int[] places = new int[32];
    private int length;
    private int end;

    private DigitRun(String text) {
        this.text = text;
    }

    /** The run that starts at the first digit from {@code from} on; empty when there is none. */
    static DigitRun next(String text, int from) {
        DigitRun run = new DigitRun(text);
        int gap = 0;
        int at = from;
        while (at < text.length() && (run.length == 0 || gap <= LONGEST_GAP)) {
            int character = text.codePointAt(at);
            int digit = value(character);
            if (digit >= 0) {
                run.add(digit, at);
                gap = 0;
                run.end = at + Character.charCount(character);
            } else if (run.length > 0 && !isSeparator(character)) {
                break;
            } else if (run.length > 0) {
                gap++;
            }
            at += Character.charCount(character);
        }
        return run;
    }

    private void add(int digit, int place) {
        if (length == digits.length) {
            digits = Arrays.copyOf(digits, length * 2);
            places = Arrays.copyOf(places, length * 2);
        }
        digits[length] = (byte) digit;
        places[length++] = place;
    }

    int length() {
        return length;
    }

    int digit(int index) {
        return digits[index];
    }

    /** Two digits as a number. */
    int pair(int index) {
        return digits[index] * 10 + digits[index + 1];
    }

    /** Where the digit stands in the text. */
    int place(int index) {
        return places[index];
    }

    /** Where the text goes on after the run. */
    int end() {
        return end;
    }

    /** Where the digit's own characters end. */
    int after(int index) {
        return places[index] + Character.charCount(text.codePointAt(places[index]));
    }

    /** Whether nothing stands between this digit and the one before it. */
    boolean touches(int index) {
        return index > 0 && after(index - 1) == places[index];
    }

    /** The place just after an X that stands for the check digit ten, behind the run's last digit; or -1. */
    int afterCheckX() {
        int at = end;
        for (int gap = 0; at < text.length() && gap <= LONGEST_GAP; gap++) {
            char character = text.charAt(at);
            if (character == 'X' || character == 'x' || character == 'Ｘ' || character == 'ｘ') {
                return at + 1;
            }
            if (!isSeparator(character)) {
                return -1;
            }
            at++;
        }
        return -1;
    }

    /** The value of a decimal digit of any script, or -1. */
    static int value(int character) {
        if (character < 0x80) {
            return character >= '0' && character <= '9' ? character - '0' : -1;
        }
        return Character.digit(character, 10);
    }

    /** Whether a bracket closes between this digit and the one before it, as after an area code. */
    boolean bracketBefore(int index) {
        for (int at = after(index - 1); at < places[index]; at++) {
            if (isBracket(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBracket(int character) {
        return character == ')' || character == '）';
    }

    /** What people put between the parts of a number, and what is invisible. */
    static boolean isSeparator(int character) {
        return Names.isSpace(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || character == '.'
                || character == '·'
                || character == '_'
                || character == '－'
                || character == '−'
                || isBracket(character);
    }
}
