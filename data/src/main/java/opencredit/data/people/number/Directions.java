package opencredit.data.people.number;

import com.ibm.icu.text.Bidi;
import java.util.stream.Collectors;
import opencredit.data.text.Han;

/**
 * Texts in which signs of direction change the order that readers see (Unicode's bidirectional algorithm, UAX 9): a number
 * typed backwards behind an override reads forwards. They are kept in the order in which they are seen, for the signs
 * themselves are not kept.
 */
public final class Directions {
    private static final char FIRST_EMBEDDING = '\u202a', LAST_OVERRIDE = '\u202e';
    private static final char FIRST_ISOLATE = '\u2066', LAST_ISOLATE = '\u2069';

    private static final char FIRST_LETTER = '\u0590';

    /** First halves of the letters from right to left beyond the BMP: Cypriot to Hanifi. */
    private static final char FIRST_HALF = '\ud802', LAST_HALF = '\ud803';

    private Directions() {}

    /** The text as it is seen; the same instance where no sign of direction stands in it. */
    public static String seen(String text) {
        if (!hasSigns(text)) {
            return hasLetters(text) ? bothOrders(text) : text;
        }
        return text.lines().map(Directions::line).collect(Collectors.joining("\n"));
    }

    private static boolean hasSigns(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each >= FIRST_EMBEDDING && (each <= LAST_OVERRIDE || each >= FIRST_ISOLATE && each <= LAST_ISOLATE)) {
                return true;
            }
        }
        return false;
    }

    /** Letters and marks from right to left, and as many digits as a number of a person has: nearly no text has either. */
    private static boolean hasLetters(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (isFromRight(each)) {
                return PersonalNumbers.hasDigits(text, PersonalNumbers.SHORTEST);
            }
        }
        return false;
    }

    /** Whether the character, or what may stand before or behind it, is read from right to left. */
    public static boolean isFromRight(char character) {
        if (character < FIRST_LETTER || Han.isUsual(character)) {
            return false;
        }
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || character >= FIRST_HALF && character <= LAST_HALF;
    }

    /** The typed order is kept, but of a line that holds a number as it is seen and none as it is typed. */
    private static String bothOrders(String text) {
        if (text.lines().noneMatch(Directions::isNumberAsSeen)) {
            return text;
        }
        return text.lines()
                .map(typed -> isNumberAsSeen(typed) ? ordered(typed) : typed)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isNumberAsSeen(String typed) {
        return PersonalNumbers.isIn(ordered(typed)) && !PersonalNumbers.isIn(typed);
    }

    /** Whoever copies the line gets it as typed. A number that only this order shows is hidden before the line is reordered. */
    private static String line(String typed) {
        String bare = typed.replaceAll("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]", "");
        String seen = ordered(typed);
        if (!PersonalNumbers.isIn(bare)) {
            return seen;
        }
        return PersonalNumbers.isIn(seen) ? ordered(PersonalNumbers.scrub(typed)) : bare;
    }

    private static String ordered(String typed) {
        return new Bidi(typed, Bidi.LTR).writeReordered(Bidi.REMOVE_BIDI_CONTROLS);
    }
}
