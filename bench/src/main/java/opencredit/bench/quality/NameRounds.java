package opencredit.bench.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;

/** Names typed with mistakes, as a search shows the subjects it finds. */
record NameRounds(Samples samples, Engine engine) {
    private static final int SEED = 7;

    /** So many of a kind that one more or less moves a share by a quarter of a percent. */
    private static final int TYPED = 400;

    /** Whole names, and not fragments as this list has many. */
    private static final Predicate<String> WHOLE = Pattern.compile(
                    "\\p{IsHan}{3,}(公司|集团|厂|局|委员会|院|大学|学院|学校|中学|小学|银行|协会|中心)")
            .asMatchPredicate()
            .and(name -> name.length() >= 6);

    private static final int FIRST = 3;

    Figure mistakes(TypingMistake mistake) {
        BenchOutput.say(mistake.title);
        Random random = new Random(SEED);
        List<String> names =
                new ArrayList<>(samples.names().stream().filter(WHOLE).toList());
        Collections.shuffle(names, random);
        int typed = 0;
        int found = 0;
        for (String name : names) {
            String text = typed == TYPED ? null : mistake.type(name, samples.names(), random);
            if (text != null) {
                typed++;
                List<String> first = engine.subjects(text);
                found += first.subList(0, Math.min(FIRST, first.size())).contains(name) ? 1 : 0;
            }
        }
        String title = "names: " + mistake.title + ", in the first three";
        return share(title, found, typed, 0.95);
    }

    static Figure share(String name, int found, int asked, double goal) {
        double share = (double) found / asked;
        return new Figure(
                name,
                "%.1f %% of %,d".formatted(100 * share, asked),
                "",
                "",
                "%.0f %%".formatted(100 * goal),
                share >= goal);
    }
}
