package opencredit.data.text;

/**
 * One character reference of HTML while it is read: a number, or {@code &nbsp;}. Its ampersand may itself be written as
 * {@code &amp;}, however often. What counts as one is the same for a cell and for a text as a page shows it; they differ
 * where the semicolon is missing.
 */
public final class Reference {
    /** Significant digits of the highest code point. */
    private static final int LONGEST_DECIMAL = 7;

    private static final int LONGEST_HEX = 6;
    private static final String AMPERSAND = "amp";
    private static final String SPACE = "nbsp";
    private static final char NO_BREAK_SPACE = '\u00a0';

    private enum State {
        START,
        AMPERSAND,
        SPACE,
        HASH,
        DECIMAL,
        HEX,
        WHOLE
    }

    private final int start;
    private State state = State.START;

    /** Of the name's letters, or of the number's digits after its zeros. */
    private int length;

    private boolean hasDigits;
    private int value;

    /** @param start where its ampersand stands in the text */
    public Reference(int start) {
        this.start = start;
    }

    public int start() {
        return start;
    }

    /** The code point, which may be none that exists. */
    public int value() {
        return value;
    }

    public boolean isWhole() {
        return state == State.WHOLE;
    }

    /** Whether the next character can belong to it; it does then. */
    public boolean takes(int next) {
        int character = next >= 'A' && next <= 'Z' ? next + ('a' - 'A') : next;
        return switch (state) {
            case START -> begins(character);
            case AMPERSAND -> isLetter(AMPERSAND, character) || endsName(AMPERSAND, character, State.START);
            case SPACE -> isLetter(SPACE, character) || endsName(SPACE, character, State.WHOLE);
            case HASH -> character == 'x' ? is(State.HEX) : isDigit(character, 10) && is(State.DECIMAL);
            case DECIMAL -> isDigit(character, 10) || ends(character);
            case HEX -> isDigit(character, 16) || ends(character);
            case WHOLE -> false;
        };
    }

    /** Whether a page shows a character in its place: with its semicolon, or cut off without one. */
    boolean isShown() {
        return switch (state) {
            case WHOLE -> true;
            case SPACE -> length == SPACE.length();
            case DECIMAL, HEX -> hasDigits && !isTooLong();
            case START, AMPERSAND, HASH -> false;
        };
    }

    /**
     * Whether it has no semicolon and stands for something that it may stand for without one. In a cell that is little, for
     * what is read is published: {@code &#29579} may be part of an address.
     */
    public boolean endsBefore(char next) {
        return switch (state) {
            case SPACE -> length == SPACE.length() && !goesOn(next);
            case DECIMAL -> next != ';' && Character.digit(next, 10) < 0 && isPlain();
            case HEX -> next != ';' && Character.digit(next, 16) < 0 && isPlain();
            case START, AMPERSAND, HASH, WHOLE -> false;
        };
    }

    /** 1&nbsp=2 and 1&nbspage=2 are of an address; an identity number may end in X. */
    private static boolean goesOn(char next) {
        boolean isLatin = next < 0x80 && Character.isLetter(next);
        return next == ';' || next == '=' || isLatin && next != 'X' && next != 'x';
    }

    private boolean isPlain() {
        return value == ' '
                || value == NO_BREAK_SPACE
                || value == '-'
                || value < 0x80 && Character.isLetterOrDigit(value);
    }

    private boolean begins(int character) {
        return switch (character) {
            case '#' -> is(State.HASH);
            case 'a' -> is(State.AMPERSAND) && isLetter(AMPERSAND, character);
            case 'n' -> {
                value = NO_BREAK_SPACE;
                yield is(State.SPACE) && isLetter(SPACE, character);
            }
            default -> false;
        };
    }

    private boolean isLetter(String name, int character) {
        boolean isNext = length < name.length() && name.charAt(length) == character;
        length += isNext ? 1 : 0;
        return isNext;
    }

    private boolean endsName(String name, int character, State after) {
        boolean isEnd = length == name.length() && character == ';';
        length = isEnd ? 0 : length;
        return isEnd && is(after);
    }

    private boolean isDigit(int character, int radix) {
        int digit = character < 0x80 ? Character.digit(character, radix) : -1;
        if (digit < 0) {
            return false;
        }
        hasDigits = true;
        length += length > 0 || digit > 0 ? 1 : 0;
        value = isTooLong() ? Integer.MAX_VALUE : value * radix + digit;
        return true;
    }

    private boolean isTooLong() {
        return length > (state == State.HEX ? LONGEST_HEX : LONGEST_DECIMAL);
    }

    private boolean ends(int character) {
        return character == ';' && hasDigits && !isTooLong() && is(State.WHOLE);
    }

    private boolean is(State next) {
        state = next;
        return true;
    }
}
