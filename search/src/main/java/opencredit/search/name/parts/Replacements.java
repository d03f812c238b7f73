package opencredit.search.name.parts;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import opencredit.search.text.Tokens;

/**
 * Written forms and the forms they stand for. Immutable.
 *
 * @param words folded, on both sides
 * @param written their left sides
 */
record Replacements(Map<String, String> words, WordSet written) {

    /** @param pairs {@code written=meant} */
    static Replacements of(Collection<String> pairs) {
        Map<String, String> words = pairs.stream()
                .map(pair -> pair.split("="))
                .collect(Collectors.toUnmodifiableMap(pair -> Tokens.key(pair[0]), pair -> Tokens.key(pair[1])));
        return new Replacements(words, WordSet.of(words.keySet()));
    }

    /** The longest is replaced first, and the result is not looked through again. */
    String everywhere(String folded) {
        StringBuilder replaced = new StringBuilder(folded.length());
        int at = 0;
        while (at < folded.length()) {
            int end = written.endFrom(folded, at);
            if (end == at) {
                replaced.append(folded.charAt(at++));
                continue;
            }
            replaced.append(words.get(folded.substring(at, end)));
            at = end;
        }
        return replaced.toString();
    }

    /** The longest that it ends in. */
    String atEnd(String folded) {
        int start = written.startTo(folded, 0, folded.length());
        String end = words.get(folded.substring(start));
        return end == null ? folded : folded.substring(0, start) + end;
    }
}
