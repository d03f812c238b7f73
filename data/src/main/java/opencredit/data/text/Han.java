package opencredit.data.text;

/** Chinese characters, told without patterns: nearly every name is made of nothing else, and a load reads millions. */
public final class Han {
    private Han() {}

    /** One of the 20,992 that nearly every text is written in. None of them is a digit, sign, space or surrogate. */
    public static boolean isUsual(char character) {
        return character >= '\u4e00' && character <= '\u9fff';
    }

    /** Whether there is nothing else in the text, which may be empty. */
    public static boolean isUsual(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUsual(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Of the script Han, as patterns have it: {@code \p{IsHan}}. */
    public static boolean is(int character) {
        return character >= 0x4e00 && character <= 0x9fff
                || Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** As {@code \p{IsHan}+} matches the whole text. */
    public static boolean isAll(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!is(character)) {
                return false;
            }
            at += Character.charCount(character);
        }
        return at > 0;
    }

    /** Whether any of the characters, each one char, stands in the text. */
    public static boolean holdsAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
