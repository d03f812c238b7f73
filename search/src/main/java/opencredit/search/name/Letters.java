package opencredit.search.name;

import java.util.Arrays;
import opencredit.search.text.Pinyin;

/**
 * Characters to align.
 *
 * @param sounds how each is read
 */
record Letters(int[] points, String[] sounds, double[] weights) {

    static Letters of(int[] points, double[] weights) {
        return new Letters(points, Arrays.stream(points).mapToObj(Pinyin::of).toArray(String[]::new), weights);
    }

    /** The same, each counting as much as the next. */
    Letters even() {
        double[] ones = new double[points.length];
        Arrays.fill(ones, 1);
        return new Letters(points, sounds, ones);
    }

    int length() {
        return points.length;
    }

    double weight() {
        return Arrays.stream(weights).sum();
    }
}
