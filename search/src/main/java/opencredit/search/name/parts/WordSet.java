package opencredit.search.name.parts;

import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import opencredit.search.text.Tokens;

/**
 * Words that are looked for at the ends of names. Immutable.
 *
 * @param words folded
 * @param firsts their first characters, and {@code lasts} their last: most names end here, and a search compares hundreds
 */
record WordSet(Set<String> words, int longest, BitSet firsts, BitSet lasts) {

    static WordSet of(Collection<String> words) {
        Set<String> folded = words.stream().map(Tokens::key).collect(Collectors.toUnmodifiableSet());
        BitSet firsts = new BitSet();
        BitSet lasts = new BitSet();
        for (String word : folded) {
            firsts.set(word.charAt(0));
            lasts.set(word.charAt(word.length() - 1));
        }
        int longest = folded.stream().mapToInt(String::length).max().orElse(0);
        return new WordSet(folded, longest, firsts, lasts);
    }

    /** Where the longest of the words that starts at {@code from} ends; {@code from} when none does. */
    int endFrom(String name, int from) {
        if (from == name.length() || !firsts.get(name.charAt(from))) {
            return from;
        }
        for (int end = Math.min(name.length(), from + longest); end > from; end--) {
            if (lasts.get(name.charAt(end - 1)) && words.contains(name.substring(from, end))) {
                return end;
            }
        }
        return from;
    }

    /** Where the longest of the words that ends at {@code to} starts; {@code to} when none does. */
    int startTo(String name, int from, int to) {
        if (to == from || !lasts.get(name.charAt(to - 1))) {
            return to;
        }
        for (int start = Math.max(from, to - longest); start < to; start++) {
            if (firsts.get(name.charAt(start)) && words.contains(name.substring(start, to))) {
                return start;
            }
        }
        return to;
    }
}
