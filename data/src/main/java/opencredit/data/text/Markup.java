package opencredit.data.text;

/** The signs that begin tags, references and codes of characters, in every width. */
public final class Markup {
    private static final char FIRST_WIDE = '\uff01', LAST_WIDE = '\uff5e';
    private static final int WIDTH = 0xfee0;

    /** Other forms of signs, and the signs themselves at the same places. */
    private static final String FORMS = "﹤﹥﹠﹪﹨﹟﹔〈〉‹›⟨⟩", SIGNS = "<>&%\\#;<><><>";

    private Markup() {}

    /** Whether the character may begin any of them. */
    public static boolean isSign(char character) {
        if (character < 0x80) {
            return character == '<'
                    || character == '%'
                    || character == '\\'
                    || character == '&'
                    || character == '['
                    || character == '='
                    || character == '_';
        }
        return isWide(character) && isSign(narrow(character));
    }

    /** Whether a tag, a reference or a code may begin at the place. */
    static boolean mayBegin(String text, int at) {
        char sign = text.charAt(at);
        if (!isSign(sign)) {
            return false;
        }
        int next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (sign) {
            case '[' -> next == '/' || Character.isLetter(next);
            case '=' -> Character.digit(next, 16) >= 0;
            case '_' -> next == 'x' || next == 'X';
            default -> true;
        };
    }

    /** Whether the character may begin a tag, written as it is or as a reference. */
    public static boolean beginsTag(char character) {
        char narrow = isWide(character) ? narrow(character) : character;
        return narrow == '<' && character != '〈' || narrow == '&';
    }

    /** The text with these signs, letters and digits in half width, every one at its place. */
    static String narrow(String text) {
        int at = 0;
        while (at < text.length() && !isWide(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder narrow = new StringBuilder(text);
        for (; at < text.length(); at++) {
            narrow.setCharAt(at, narrow(text.charAt(at)));
        }
        return narrow.toString();
    }

    private static boolean isWide(char character) {
        return character >= '\u2039'
                && !Han.isUsual(character)
                && (character >= FIRST_WIDE && character <= LAST_WIDE || FORMS.indexOf(character) >= 0);
    }

    private static char narrow(char character) {
        if (character >= FIRST_WIDE && character <= LAST_WIDE) {
            return (char) (character - WIDTH);
        }
        int form = FORMS.indexOf(character);
        return form < 0 ? character : SIGNS.charAt(form);
    }
}
