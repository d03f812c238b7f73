package opencredit.data.intake.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opencredit.data.subject.WordList;

/** Words that show a public body or a place in a name that has the form of a person's: 罗庄区, 税务, Ministry of Justice. */
final class BodyWords {
    private static final Set<String> WORDS = WordList.read("body-words.txt");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Z]+");

    /** Characters of the shortest name whose last character counts; 王镇 and 李村 are people's names. */
    private static final int SHORTEST = 3;

    /** Alone among the endings in no name of two characters but a county's: 费县. */
    private static final String COUNTY = "县";

    private BodyWords() {}

    static boolean isIn(String name) {
        boolean isLong = name.length() >= SHORTEST || name.endsWith(COUNTY);
        for (int from = 0; from < name.length(); from++) {
            String ending = name.substring(from);
            if (WORDS.contains(ending) && (ending.length() > 1 || isLong)) {
                return true;
            }
        }
        return Arrays.stream(NOT_LETTERS.split(name.toUpperCase(Locale.ROOT)))
                .anyMatch(word -> word.length() > 1 && WORDS.contains(word));
    }
}
