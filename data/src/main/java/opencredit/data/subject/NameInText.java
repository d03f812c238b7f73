package opencredit.data.subject;

/** One person's name, found in texts whatever the spaces inside it, its width and its letter case. */
final class NameInText {
    private static final char FIRST_IDEOGRAPH = '\u4e00';

    private final String letters;

    NameInText(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (!Names.isSpace(name.charAt(i))) {
                kept.append(fold(name.charAt(i)));
            }
        }
        this.letters = kept.toString();
    }

    String replaceIn(String text, String mark) {
        if (!isName()) {
            return text;
        }
        int found = find(text, 0);
        if (found < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (found >= 0) {
            out.append(text, from, found).append(mark);
            from = end(text, found);
            found = find(text, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** One character is no name but a common word, and a name with a star is masked already. */
    private boolean isName() {
        return letters.codePointCount(0, letters.length()) > 1 && letters.indexOf('*') < 0;
    }

    private int find(String text, int from) {
        int at = next(text, from);
        while (at >= 0 && !(end(text, at) > 0 && startsWord(text, at))) {
            at = next(text, at + 1);
        }
        return at;
    }

    /** Where the name's first letter stands next; one that has neither cases nor widths, as nearly all, is found fast. */
    private int next(String text, int from) {
        char first = letters.charAt(0);
        if (first >= FIRST_IDEOGRAPH && first < '\ud800') {
            return text.indexOf(first, from);
        }
        int at = from;
        while (at < text.length() && fold(text.charAt(at)) != first) {
            at++;
        }
        return at < text.length() ? at : -1;
    }

    /** Letters of an alphabet are a name only as whole words: LI is no part of LIMITED. */
    private boolean startsWord(String text, int at) {
        return !isLatin(letters.charAt(0)) || at == 0 || !isLatin(text.charAt(at - 1));
    }

    /** Where the name that starts at {@code from} ends, or -1 when none does. */
    private int end(String text, int from) {
        int matched = 0;
        int at = from;
        while (at < text.length() && matched < letters.length()) {
            char character = text.charAt(at++);
            if (fold(character) == letters.charAt(matched)) {
                matched++;
            } else if (!Names.isSpace(character)) {
                return -1;
            }
        }
        boolean whole = matched == letters.length()
                && (at == text.length() || !isLatin(text.charAt(at)) || !isLatin(text.charAt(at - 1)));
        return whole ? at : -1;
    }

    private static boolean isLatin(char character) {
        return Character.isLetter(character) && character < '\u2e80';
    }

    private static char fold(char character) {
        char narrow = character >= '！' && character <= '～' ? (char) (character - 0xFEE0) : character;
        return narrow == '•' || narrow == '・' || narrow == '‧' ? '·' : Character.toUpperCase(narrow);
    }
}
