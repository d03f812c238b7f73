package opencredit.bench.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.figure.SideBySide;
import opencredit.bench.peer.Bare;
import opencredit.bench.process.Command;
import opencredit.data.store.embedded.Cluster;

/** Files into an empty register, and its records into an empty index. */
public final class Loading implements Part {
    private static final double MEGABYTE = 1e6;
    private static final double MOST_MEGABYTES = 700;

    /** A load, and the seconds of a bare COPY of the same file. */
    private record Loaded(double seconds, double bare, long peak) {
        Loaded plus(Loaded next) {
            return new Loaded(seconds + next.seconds, bare + next.bare, Math.max(peak, next.peak));
        }
    }

    @Override
    public List<Figure> measure(Home home, Options options) {
        BenchOutput.say("writing files");
        Map<String, Path> files = home.files();
        home.empty();
        Loaded loaded = new Loaded(0, 0, 0);
        Command index;
        // held open, so that no load waits for PostgreSQL to start
        try (Cluster postgres = home.postgres();
                Bare copy = new Bare(postgres)) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                loaded = loaded.plus(load(home, copy, file.getKey(), file.getValue()));
            }
            index = home.opencredit("reindex").succeeded();
        }
        home.filled();
        return figures(options.records(), loaded, index);
    }

    private static Loaded load(Home home, Bare copy, String dataset, Path file) {
        List<Double> bare = new ArrayList<>(List.of(copy.copy(file), copy.copy(file)));
        Command load =
                home.opencredit("load", dataset, file.toString(), "--json").succeeded();
        bare.add(copy.copy(file));
        BenchOutput.say(load.output().strip());
        return new Loaded(load.seconds(), SideBySide.median(bare), load.peak());
    }

    private static List<Figure> figures(double rows, Loaded loaded, Command index) {
        double loading = rows / loaded.seconds();
        return List.of(
                Figure.atLeast(
                        "load: checked, masked, in the ledger; beside bare `COPY` of the same files",
                        loading,
                        rows / loaded.bare(),
                        "rows/s",
                        1.0 / 10,
                        "1/10, stretch 1/6"),
                memory("load: anonymous memory at its peak", loaded.peak()),
                Figure.atLeast("indexing; beside loading", rows / index.seconds(), loading, "rows/s", 1, "1"),
                memory("indexing: anonymous memory at its peak", index.peak()));
    }

    private static Figure memory(String name, long peak) {
        return Figure.below(name, peak / MEGABYTE, "MB", MOST_MEGABYTES, "under 700 MB");
    }
}
