package opencredit.bench.submit;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.process.FileTree;
import org.jspecify.annotations.Nullable;

/**
 * The packaged program killed with -9 at random moments of a submission, and started again: what was acknowledged goes on or
 * is interrupted with nothing published, nothing is published twice, and no file is left. {@code -Dopencredit.seed} repeats a
 * run's moments.
 */
public final class KilledSubmissions implements Part {
    private static final List<Phase> PHASES = List.of(Phase.UPLOAD, Phase.CHECK, Phase.PUBLISH);

    /** At a million records a hundred kills of files of twenty thousand rows: some of two ledger transactions. */
    private static final int MOST_KILLS = 100, FEWEST_KILLS = 4, RECORDS_A_KILL = 10_000;

    private static final int MOST_ROWS = 20_000, FEWEST_ROWS = 4_000, RECORDS_A_ROW = 50;

    /** A phase that is over sooner than it was once is met at last. */
    private static final int TRIES_OF_A_PHASE = 10;

    @Override
    public List<Figure> measure(Home home, Options options) {
        long seed = Long.getLong("opencredit.seed", new Random().nextLong());
        BenchOutput.say("JAVA_TOOL_OPTIONS=-Dopencredit.seed=" + seed);
        int kills = Math.clamp(options.records() / RECORDS_A_KILL, FEWEST_KILLS, MOST_KILLS);
        int rows = Math.clamp(options.records() / RECORDS_A_ROW, FEWEST_ROWS, MOST_ROWS);
        Path register = home.scratch("killed-home");
        FileTree.delete(register);
        Map<Phase, Integer> met = new EnumMap<>(Phase.class);
        String failure = killed(options, register, home.scratch("killed-files"), rows, kills, new Random(seed), met);
        return List.of(new Figure(
                "%d kills with -9 while %,d rows are submitted over HTTP: %s"
                        .formatted(
                                met.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                rows,
                                met),
                failure == null ? "nothing lost, nothing twice, nothing left" : "seed " + seed + ": " + failure,
                "",
                "",
                "nothing lost, one kill in each phase",
                failure == null));
    }

    private static @Nullable String killed(
            Options options, Path register, Path files, int rows, int kills, Random random, Map<Phase, Integer> met) {
        try (Killing killing = new Killing(options.root(), register, files, rows, random)) {
            int number = 0;
            for (Phase wanted : PHASES) {
                for (int tried = 0; tried < TRIES_OF_A_PHASE && !met.containsKey(wanted); tried++) {
                    met.merge(killing.kill(number++, wanted), 1, Integer::sum);
                }
            }
            while (number < kills) {
                met.merge(killing.kill(number++, null), 1, Integer::sum);
            }
            return met.keySet().containsAll(PHASES) ? null : "not every phase was met";
        } catch (IllegalStateException broken) {
            BenchOutput.say(String.valueOf(broken.getMessage()));
            return broken.getMessage();
        }
    }
}
