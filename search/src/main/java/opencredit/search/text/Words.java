package opencredit.search.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as typed, taken apart: words parted by spaces and punctuation, folded.
 *
 * @param words folded; every one has to be found
 * @param typed the query itself
 */
public record Words(String typed, List<String> words) {

    /** More words than this are one intention spelt out: the rest is part of no cheaper answer. */
    private static final int MAXIMUM_WORDS = 20;

    /** Takes a query apart. */
    public static Words of(String typed) {
        List<String> words = new ArrayList<>();
        for (String part : typed.split("[\\s\\p{Z}]+")) {
            StringBuilder word = new StringBuilder();
            FoldedText.of(part).points().forEach(point -> {
                if (point != FoldedText.GAP) {
                    word.appendCodePoint(point);
                    return;
                }
                add(words, word);
            });
            add(words, word);
        }
        return new Words(typed, List.copyOf(words.subList(0, Math.min(MAXIMUM_WORDS, words.size()))));
    }

    private static void add(List<String> words, StringBuilder word) {
        if (!word.isEmpty() && !words.contains(word.toString())) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
