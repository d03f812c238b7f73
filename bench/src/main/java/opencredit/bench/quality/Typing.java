package opencredit.bench.quality;

import java.util.Arrays;
import java.util.Random;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.search.text.Tokens;

/** Suggestions while a name is typed: beginnings of names and of their pinyin, two to six characters. */
record Typing(Samples samples, Engine engine) {
    private static final int ASKED = 5_000;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;
    private static final int USUAL = 10;
    private static final double MOST_MILLISECONDS = 20;

    Figure measure() {
        BenchOutput.say("suggestions");
        ask(new long[ASKED]);
        long[] nanoseconds = new long[ASKED];
        ask(nanoseconds);
        Arrays.sort(nanoseconds);
        double p99 = nanoseconds[ASKED * 99 / 100] / 1e6;
        return Figure.below(
                "suggest among %,d subjects, without the database: p99 with one reader".formatted(engine.size()),
                p99,
                "ms",
                MOST_MILLISECONDS,
                "under 20 ms");
    }

    private void ask(long[] nanoseconds) {
        Random random = new Random(1);
        for (int i = 0; i < nanoseconds.length; i++) {
            String name = samples.names().get(random.nextInt(samples.names().size()));
            String whole = i % 3 == 0 ? Tokens.pinyin(name) : i % 3 == 1 ? Tokens.initials(name) : name;
            String typed = whole.substring(0, Math.min(whole.length(), random.nextInt(SHORTEST, LONGEST + 1)));
            long began = System.nanoTime();
            engine.index.suggest(typed, USUAL);
            engine.index.numbered(typed, USUAL);
            nanoseconds[i] = System.nanoTime() - began;
        }
    }
}
