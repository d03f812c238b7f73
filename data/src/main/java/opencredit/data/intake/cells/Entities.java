package opencredit.data.intake.cells;

import java.util.ArrayDeque;
import java.util.Deque;
import opencredit.data.text.Reference;

/**
 * Numeric character references of HTML, and {@code &nbsp;}, as the characters that they stand for: texts copied from pages
 * hold them, and digits written so would be seen by no check and read by everybody. Other names stay as they are written.
 * Without its semicolon a reference is taken for one only where it gives a letter or digit of ASCII, a space or a hyphen.
 *
 * <p>Each character is read once. A reference may give a character of another one that is still open, so open ones are kept.
 */
final class Entities {
    private final StringBuilder out;
    private final boolean keepsLines;
    private final Deque<Reference> open = new ArrayDeque<>();

    private Entities(int length, boolean keepsLines) {
        this.out = new StringBuilder(length);
        this.keepsLines = keepsLines;
    }

    /**
     * The same instance where there are none. What stands for no character, or for one that nobody sees, is left out; line
     * ends and tabs stay on demand.
     */
    static String decode(String text, boolean keepsLines) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Entities entities = new Entities(text.length(), keepsLines);
        for (int at = 0; at < text.length(); at++) {
            entities.closeBefore(text.charAt(at));
            entities.append(text.charAt(at));
        }
        entities.closeBefore('\n');
        String decoded = entities.out.toString();
        return decoded.equals(text) ? text : decoded;
    }

    /** Replaces the references that have no semicolon and end here. */
    private void closeBefore(char next) {
        Reference last = open.peek();
        while (last != null && last.endsBefore(next)) {
            append((char) replaced().value());
            last = open.peek();
        }
    }

    private void append(char character) {
        int next = character;
        while (next >= 0) {
            next = add(next);
        }
    }

    /** Adds one character, and returns what a reference that it ends stands for, or -1. */
    private int add(int character) {
        if (character == '&') {
            open.push(new Reference(out.length()));
            out.append('&');
            return -1;
        }
        out.appendCodePoint(character);
        Reference last = open.peek();
        if (last == null) {
            return -1;
        }
        if (!last.takes(character)) {
            open.clear();
            return -1;
        }
        if (!last.isWhole()) {
            return -1;
        }
        int value = replaced().value();
        return isSeen(value) ? value : -1;
    }

    /** The last reference, taken out of the text. */
    private Reference replaced() {
        Reference last = open.pop();
        out.setLength(last.start());
        return last;
    }

    private boolean isSeen(int value) {
        boolean isCharacter = Character.isValidCodePoint(value) && !(value >= 0xd800 && value <= 0xdfff);
        boolean isLine = value < 0x10000 && Texts.isLineEnd((char) value) || value == '\t';
        return isCharacter && (isLine ? keepsLines : value >= 0x10000 || !Texts.isUnseen((char) value));
    }
}
