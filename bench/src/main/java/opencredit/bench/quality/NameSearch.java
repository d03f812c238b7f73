package opencredit.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opencredit.bench.Bench;
import opencredit.bench.Figure;
import opencredit.bench.Home;
import opencredit.bench.Options;
import opencredit.bench.Part;

/** How well names are found in a real index of real names. What is typed is drawn by a fixed seed. */
public final class NameSearch implements Part {
    /** No county: the names are of all the country. */
    private static final String ANYWHERE = "000000";

    /** With the names themselves, about a hundred thousand subjects. */
    private static final int COPIES = 3;

    @Override
    public List<Figure> measure(Home home, Options options) {
        if (!Files.exists(options.samples().resolve("org-names.txt"))) {
            Bench.say("names are not measured: no org-names.txt in " + options.samples() + ", see --samples");
            return List.of();
        }
        Samples samples = Samples.read(options.samples());
        List<Figure> figures = new ArrayList<>();
        try (Engine engine = new Engine(scratch(options))) {
            engine.add(samples.names(), ANYWHERE);
            Names names = new Names(samples, engine);
            figures.addAll(names.abbreviations());
            figures.addAll(Ablation.measure(samples, engine));
            figures.addAll(names.brands());
            for (Mistake mistake : Mistake.values()) {
                figures.add(names.mistakes(mistake));
            }
        }
        figures.add(villages(samples, options));
        figures.add(suggesting(samples, options));
        return figures;
    }

    private static Figure villages(Samples samples, Options options) {
        try (Engine engine = new Engine(scratch(options))) {
            return new Villages(samples.villages(), engine).measure();
        }
    }

    private static Figure suggesting(Samples samples, Options options) {
        try (Engine engine = new Engine(scratch(options))) {
            for (int copy = 0; copy < COPIES; copy++) {
                String suffix = copy == 0 ? "" : "第" + copy + "分部";
                engine.add(samples.names().stream().map(name -> name + suffix).toList(), ANYWHERE);
            }
            return new Typing(samples, engine).measure();
        }
    }

    private static Path scratch(Options options) {
        try {
            Files.createDirectories(options.folder());
            return Files.createTempDirectory(options.folder(), "names");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
