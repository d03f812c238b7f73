package opencredit.data.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tags and entities of HTML: texts copied from pages have them between digits. */
final class Markup {
    /** At most four digits, as sizes have, so that no number is skipped with its tag. */
    private static final Pattern PIECE = Pattern.compile(
            "</?[A-Za-z][^<>0-9]{0,60}(?:[0-9]{1,4}[^<>0-9]{0,40})?>|&(?:[a-zA-Z]{2,8}|#x20|#32|#160);");

    private Markup() {}

    /** Where the tag or entity that starts at {@code at} ends; {@code after} when none does. */
    static int end(String text, int at, int after) {
        char first = text.charAt(at);
        if (first != '<' && first != '&') {
            return after;
        }
        Matcher piece = PIECE.matcher(text).region(at, text.length());
        return piece.lookingAt() ? piece.end() : after;
    }
}
