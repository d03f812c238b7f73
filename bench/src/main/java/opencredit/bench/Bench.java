package opencredit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.bench.part.Archiving;
import opencredit.bench.part.Defining;
import opencredit.bench.part.Ending;
import opencredit.bench.part.Engines;
import opencredit.bench.part.Exporting;
import opencredit.bench.part.Faults;
import opencredit.bench.part.Loading;
import opencredit.bench.part.Reading;
import opencredit.bench.part.Searching;
import opencredit.bench.part.Starting;
import opencredit.bench.part.Suggesting;
import opencredit.bench.part.Withdrawing;
import opencredit.bench.quality.NameSearch;

/**
 * Measures what the goals are stated for, each figure beside its limit or peer.
 *
 * <p>{@code Bench [--records N] [--rounds N] [--seconds S] [--samples FOLDER] [load read archive search suggest engines export names withdrawals windows datasets start faults]}: all parts by default.
 * A run of all parts at a million records rewrites {@code bench/RESULTS.md}; any other leaves its table under
 * {@code bench/target/}.
 */
public final class Bench {
    private Bench() {}

    /** Runs the parts named, or all. */
    public static void main(String... arguments) throws IOException {
        Options options = Options.of(arguments);
        Map<String, Part> parts = parts();
        if (!parts.keySet().containsAll(options.parts())) {
            throw new IllegalArgumentException("parts are " + parts.keySet());
        }
        Home home = new Home(options);
        List<Figure> figures = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (options.parts().isEmpty() || options.parts().contains(name)) {
                say("part " + name);
                figures.addAll(part.measure(home, options));
            }
        });
        Path file = options.root().resolve(options.full() ? "bench/RESULTS.md" : "bench/target/RESULTS.md");
        new Results(figures).write(file, options, LocalDate.now());
        say("written to " + file);
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("load", new Loading());
        parts.put("read", new Reading());
        parts.put("archive", new Archiving());
        parts.put("search", new Searching());
        parts.put("suggest", new Suggesting());
        parts.put("engines", new Engines());
        parts.put("export", new Exporting());
        parts.put("names", new NameSearch());
        parts.put("withdrawals", new Withdrawing());
        parts.put("windows", new Ending());
        parts.put("datasets", new Defining());
        parts.put("start", new Starting());
        parts.put("faults", new Faults());
        return parts;
    }

    /** Tells whoever waits. */
    public static void say(String line) {
        System.err.println(line);
    }
}
