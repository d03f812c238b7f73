package opencredit.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query as typed, taken apart: words parted by spaces and punctuation, "phrases", and -words that must not be there.
 * Everything else is text, and a quotation mark or hyphen anywhere else too.
 *
 * @param typed the query itself
 * @param wanted the query without what must not be there
 * @param words folded; every one has to be found. A phrase is one word, with {@link #GAP} where it is parted
 * @param excluded folded; none may be found
 * @param quoted whether there is a phrase in it: whoever quotes wants that and nothing like it
 */
public record Words(String typed, String wanted, List<String> words, List<String> excluded, boolean quoted) {

    /** Between the words of a phrase. */
    public static final char GAP = FoldedText.GAP;

    /** More words than this are one intention spelt out: the rest is part of no cheaper answer. */
    private static final int MAXIMUM_WORDS = 20;

    /** A hyphen of any width and marks of any kind, as Chinese keyboards type them. */
    private static final Pattern PARTS =
            Pattern.compile("(?<not>[-－−])?[\"“”＂](?<phrase>[^\"“”＂]+)[\"“”＂](?![^\\s\\p{Z}])|(?<text>[^\\s\\p{Z}]+)");

    /** Takes a query apart. */
    public static Words of(String typed) {
        List<String> wanted = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        boolean quoted = false;
        Matcher parts = PARTS.matcher(typed);
        while (parts.find()) {
            String phrase = parts.group("phrase");
            String text = phrase == null ? parts.group("text") : phrase;
            boolean not = parts.group("not") != null || (phrase == null && isExcluding(text));
            if (not) {
                add(excluded, List.of(folded(text)));
                continue;
            }
            quoted |= phrase != null;
            wanted.add(text);
            add(words, phrase == null ? parted(text) : whole(text));
        }
        return new Words(typed, String.join(" ", wanted), List.copyOf(words), List.copyOf(excluded), quoted);
    }

    /** -word, and neither - nor --. */
    private static boolean isExcluding(String text) {
        return text.length() > 1
                && "-－−".indexOf(text.charAt(0)) >= 0
                && Character.isLetterOrDigit(text.codePointAt(1));
    }

    /** A phrase can be looked for by its pairs of characters: one with a word of one character is looked for word by word. */
    private static List<String> whole(String phrase) {
        List<String> parted = parted(phrase);
        boolean hasPairs = parted.stream().allMatch(word -> word.codePointCount(0, word.length()) > 1);
        return hasPairs ? List.of(folded(phrase)) : parted;
    }

    private static List<String> parted(String text) {
        return List.of(folded(text).split(String.valueOf(GAP)));
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        FoldedText.of(text).points().forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static void add(List<String> words, List<String> more) {
        for (String word : more) {
            if (!word.isEmpty() && !words.contains(word) && words.size() < MAXIMUM_WORDS) {
                words.add(word);
            }
        }
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether nothing parts it: names start with it or do not. */
    public boolean isOne() {
        return words.size() == 1 && words.getFirst().indexOf(GAP) < 0;
    }

    /** Whether a name has every word in it. */
    public boolean standIn(String name) {
        String folded = folded(name);
        return words.stream().allMatch(folded::contains);
    }

    /** Whether a name has what must not be there. */
    public boolean exclude(String name) {
        String folded = excluded.isEmpty() ? "" : folded(name);
        return excluded.stream().anyMatch(folded::contains);
    }
}
