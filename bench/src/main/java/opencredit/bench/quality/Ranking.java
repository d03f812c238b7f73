package opencredit.bench.quality;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import opencredit.bench.figure.Figure;

/** Two measures of a list of answers, of which the first ten count; sums over queries. */
final class Ranking {
    private static final int FIRST = 10;

    private double gain;
    private double recall;
    private int queries;

    void add(List<String> answers, Collection<String> relevant) {
        double found = 0;
        double gained = 0;
        double most = 0;
        for (int place = 0; place < FIRST; place++) {
            double discount = Math.log(2) / Math.log(place + 2.0);
            if (place < answers.size() && relevant.contains(answers.get(place))) {
                gained += discount;
                found++;
            }
            most += place < relevant.size() ? discount : 0;
        }
        gain += gained / most;
        recall += found / relevant.size();
        queries++;
    }

    /** Normalised discounted cumulative gain: 1 when the right ones come first. */
    double gain() {
        return gain / queries;
    }

    /** The share of the right ones that are among the ten. */
    double recall() {
        return recall / queries;
    }

    Figure figure(String name, double measured, double goal) {
        String text = String.format(Locale.ROOT, "%.3f", measured);
        return new Figure(name, text, "", "", Double.toString(goal), measured >= goal);
    }

    int queries() {
        return queries;
    }
}
