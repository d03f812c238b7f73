package opencredit.search.name.parts;

import opencredit.search.text.Pinyin;

/**
 * Characters to align.
 *
 * @param sounds how each is read
 */
public record Letters(int[] points, String[] sounds, double[] weights) {

    static Letters ofLength(int length) {
        return new Letters(new int[length], new String[length], new double[length]);
    }

    void set(int index, int point, double weight) {
        points[index] = point;
        sounds[index] = Pinyin.of(point);
        weights[index] = weight;
    }

    Letters weighing(double[] others) {
        return new Letters(points, sounds, others);
    }

    public int length() {
        return points.length;
    }

    public double weight() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
