package opencredit.search.name;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import opencredit.search.text.Tokens;

/**
 * Words that are looked for at the ends of names. Immutable.
 *
 * @param words folded
 */
record WordSet(Set<String> words, int longest) {

    static WordSet of(Collection<String> words) {
        Set<String> folded = words.stream().map(Tokens::key).collect(Collectors.toUnmodifiableSet());
        return new WordSet(
                folded, folded.stream().mapToInt(String::length).max().orElse(0));
    }

    /** Where the longest of the words that starts at {@code from} ends; {@code from} when none does. */
    int endFrom(String name, int from, int to) {
        for (int end = Math.min(to, from + longest); end > from; end--) {
            if (words.contains(name.substring(from, end))) {
                return end;
            }
        }
        return from;
    }

    /** Where the longest of the words that ends at {@code to} starts; {@code to} when none does. */
    int startTo(String name, int from, int to) {
        for (int start = Math.max(from, to - longest); start < to; start++) {
            if (words.contains(name.substring(start, to))) {
                return start;
            }
        }
        return to;
    }
}
