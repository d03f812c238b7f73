package opencredit.data.subject;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How long the words of a list are that end in one character: only ends of a name that are as long can be such a word, and
 * few people's names end in a character that ends any.
 */
final class Endings {
    private static final int[] NONE = {};
    private final Map<Character, int[]> lengths = new HashMap<>();

    /** @param words none empty; with a ? before one it counts with and without */
    Endings(Set<String> words) {
        Map<Character, Set<Integer>> found = new HashMap<>();
        for (String word : words) {
            Set<Integer> ofLast = found.computeIfAbsent(
                    word.charAt(word.length() - 1), last -> new TreeSet<>(Comparator.reverseOrder()));
            ofLast.add(word.length());
            ofLast.add(word.startsWith("?") ? word.length() - 1 : word.length());
        }
        found.forEach((last, each) ->
                lengths.put(last, each.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** In characters, the longest first. */
    int[] lengths(String name) {
        return name.isEmpty() ? NONE : lengths.getOrDefault(name.charAt(name.length() - 1), NONE);
    }
}
