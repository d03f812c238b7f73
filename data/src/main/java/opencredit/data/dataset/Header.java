package opencredit.data.dataset;

import java.text.Normalizer;
import java.util.Locale;

/** Column headers of files, as they are compared. */
public final class Header {
    private Header() {}

    /** One form for full and half width, letter case, and any white space. */
    public static String fold(String header) {
        String narrow = Normalizer.normalize(header, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(narrow.length());
        narrow.codePoints()
                .filter(character -> !Character.isWhitespace(character) && character != 0xFEFF)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
