package opencredit.search.name.parts;

import com.ibm.icu.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * The weight of each character of a name for an abbreviation, which mostly takes the first of each word: 农发所 of 农村 发展
 * 研究所. Words are those of ICU's dictionary.
 *
 * @param weights by code point
 */
record WordWeights(double[] weights) {

    /** Chosen, as the weights of the features. */
    private static final double INSIDE = 0.3;

    /** Copied for each name, for it is not safe for threads. */
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(Locale.CHINESE);

    /** @param canonical a name */
    static WordWeights of(String canonical) {
        double[] weights = new double[canonical.codePointCount(0, canonical.length())];
        Arrays.fill(weights, INSIDE);
        BreakIterator words = WORDS.clone();
        words.setText(canonical);
        int point = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            weights[point] = 1;
            point += canonical.codePointCount(start, end);
            start = end;
        }
        return new WordWeights(weights);
    }
}
