package opencredit.search.text;

import java.util.Arrays;
import java.util.Collection;

/**
 * Texts as tokens parted by spaces, for an engine that does nothing but split them. Two neighbouring characters are a
 * token, whatever their script, so any fragment of two or more is found as a phrase: 临沂 in a name, A12 in A123公司.
 * Single characters are tokens of their own, kept apart since they need no positions.
 */
public final class Tokens {

    /** Before the first character of a name; folding leaves it in no text. */
    static final char START = '^';

    /** Takes the place of a token where words end, so that no phrase runs across. */
    private static final String GAP = "|";

    private Tokens() {}

    /** Pairs of characters of each text, no pair across two texts. */
    public static String pairs(Collection<String> texts) {
        StringBuilder tokens = new StringBuilder();
        for (String text : texts) {
            FoldedText folded = FoldedText.of(text);
            for (int i = 0; i + 1 < folded.length(); i++) {
                appendPair(tokens, folded.point(i), folded.point(i + 1));
            }
            tokens.append(GAP).append(' ');
        }
        return tokens.toString();
    }

    /** Pairs of characters of one word, for an engine that looks for all of them. */
    public static String wordPairs(String word) {
        StringBuilder tokens = new StringBuilder();
        int[] points = word.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            appendPair(tokens, points[i], points[i + 1]);
        }
        return tokens.toString();
    }

    /** Pairs of characters of a name, with its start as a character. */
    public static String namePairs(String name) {
        StringBuilder tokens = new StringBuilder();
        appendName(tokens, name);
        return tokens.toString();
    }

    /** The same of several names, no pair across two. */
    public static String namePairs(Collection<String> names) {
        StringBuilder tokens = new StringBuilder();
        for (String name : names) {
            tokens.append(tokens.isEmpty() ? "" : GAP + ' ');
            appendName(tokens, name);
        }
        return tokens.toString();
    }

    private static void appendName(StringBuilder tokens, String name) {
        FoldedText folded = FoldedText.of(name);
        int previous = START;
        for (int i = 0; i < folded.length(); i++) {
            appendPair(tokens, previous, folded.point(i));
            previous = folded.point(i);
        }
    }

    /** Each character of the texts once. */
    public static String singles(Collection<String> texts) {
        int[] points = texts.stream()
                .map(FoldedText::of)
                .flatMapToInt(FoldedText::points)
                .toArray();
        Arrays.sort(points); // a set of boxed characters took a tenth of indexing
        StringBuilder tokens = new StringBuilder();
        int last = FoldedText.GAP;
        for (int point : points) {
            if (point != last) {
                tokens.appendCodePoint(point).append(' ');
                last = point;
            }
        }
        return tokens.toString();
    }

    /** A number or code as one token: without spaces, brackets and punctuation. */
    public static String key(String number) {
        FoldedText folded = FoldedText.of(number);
        StringBuilder key = new StringBuilder(folded.length()); // no stream: a search compares a hundred names
        for (int i = 0; i < folded.length(); i++) {
            if (folded.point(i) != FoldedText.GAP) {
                key.appendCodePoint(folded.point(i));
            }
        }
        return key.toString();
    }

    /** A text as it would be typed in pinyin, in full. */
    public static String pinyin(String text) {
        return String.join("", Pinyin.of(FoldedText.of(text)));
    }

    /** A text as it would be typed by the initials of its syllables. */
    public static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        Pinyin.of(FoldedText.of(text)).forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }

    private static void appendPair(StringBuilder tokens, int first, int second) {
        if (first == FoldedText.GAP || second == FoldedText.GAP) {
            tokens.append(GAP).append(' ');
            return;
        }
        tokens.appendCodePoint(first).appendCodePoint(second).append(' ');
    }
}
