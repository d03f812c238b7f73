package opencredit.data.intake.decode;

/**
 * Follows the bytes of XML and finds attributes named {@code r}, in either quotes and with any white space, whose value
 * names a column beyond the last of any spreadsheet.
 */
final class CellReference {
    /** The last column of a spreadsheet is XFD; the reader would make room for every column before a farther one. */
    private static final int MOST_LETTERS = 3;

    private enum Place {
        ELSEWHERE,
        BETWEEN,
        NAME,
        EQUALS,
        VALUE
    }

    private Place place = Place.ELSEWHERE;
    private byte quote;
    private int letters;

    void begin() {
        place = Place.ELSEWHERE;
    }

    /** Whether the byte makes a reference one that no spreadsheet writes. */
    boolean isFar(byte each) {
        if (place == Place.VALUE) {
            return isFarValue(each);
        }
        if (each > '=') {
            place = each == 'r' && place == Place.BETWEEN ? Place.NAME : Place.ELSEWHERE;
        } else if (isSpace(each)) {
            place = place == Place.NAME || place == Place.EQUALS ? place : Place.BETWEEN;
        } else if (each == '=') {
            place = place == Place.NAME ? Place.EQUALS : Place.ELSEWHERE;
        } else if (each == '"' || each == '\'') {
            quoted(each);
        } else {
            place = Place.ELSEWHERE;
        }
        return false;
    }

    private void quoted(byte each) {
        place = place == Place.EQUALS ? Place.VALUE : Place.BETWEEN;
        quote = each;
        letters = 0;
    }

    /** An escape hides a letter, and no spreadsheet writes one here. */
    private boolean isFarValue(byte each) {
        if (each == quote) {
            place = Place.BETWEEN;
            return false;
        }
        if ((each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z')) {
            letters++;
        }
        return letters > MOST_LETTERS || each == '&';
    }

    private static boolean isSpace(byte each) {
        return each == ' ' || each == '\t' || each == '\n' || each == '\r';
    }
}
