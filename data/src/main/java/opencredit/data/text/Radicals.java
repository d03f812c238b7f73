package opencredit.data.text;

import java.util.Map;
import java.util.stream.Collectors;

/** Radicals that look like usual characters and decompose into none: texts recognised from paper hold them (⻩ for 黄). */
final class Radicals {
    private static final char FIRST = '\u2e80', LAST = '\u2eff';

    private Radicals() {}

    /** The text with the usual character for each; the same instance when it holds none. */
    static String unified(String text) {
        if (text.chars().noneMatch(each -> each >= FIRST && each <= LAST)) {
            return text;
        }
        return text.codePoints()
                .map(each -> Table.UNIFIED.getOrDefault(each, each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Read when the first of them is met. */
    private static final class Table {
        private static final Map<Integer, Integer> UNIFIED = WordList.read("radicals.txt").stream()
                .collect(Collectors.toUnmodifiableMap(pair -> pair.codePointAt(0), pair -> pair.codePointAt(2)));
    }
}
