package opencredit.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.process.Elasticsearch;
import opencredit.search.EngineAddress;
import opencredit.search.elasticsearch.ElasticsearchIndex;
import opencredit.search.lucene.LuceneIndex;

/** How well names are found in a real index by either engine: ours, which are invented, and real ones where there are any. What is typed is drawn by a fixed seed. */
public final class NameSearch implements Part {
    /** No county: the names are of all the country. */
    private static final String ANYWHERE = "000000";

    /** With the names themselves, about a hundred thousand subjects. */
    private static final int COPIES = 3;

    @Override
    public List<Figure> measure(Home home, Options options) {
        LabelledNames ours = LabelledNames.ours(options.root());
        List<Samples> samples = samples(options);
        BenchOutput.say("names in Lucene");
        List<Figure> embedded = found(ours, samples, () -> lucene(options));
        List<Figure> figures = new ArrayList<>();
        try (Elasticsearch node = Elasticsearch.start(options.root(), scratch(options))) {
            BenchOutput.say("names in Elasticsearch");
            List<Figure> other = found(ours, samples, () -> elasticsearch(node));
            for (int i = 0; i < embedded.size(); i++) {
                figures.add(beside(embedded.get(i), other.get(i)));
            }
        }
        for (Samples each : samples) {
            try (Engine engine = lucene(options)) {
                engine.add(each.names(), ANYWHERE);
                figures.addAll(Ablation.measure(each, engine));
            }
            figures.add(suggesting(each, options));
        }
        return figures;
    }

    /** None where there is no such folder. */
    private static List<Samples> samples(Options options) {
        if (Files.exists(options.samples().resolve("org-names.txt"))) {
            return List.of(Samples.read(options.samples()));
        }
        BenchOutput.say("real names are not measured: no org-names.txt in " + options.samples() + ", see --samples");
        return List.of();
    }

    /** Of one engine, and of the other in the next column. */
    private static Figure beside(Figure one, Figure other) {
        return new Figure(
                one.name() + "; beside Elasticsearch",
                one.measured(),
                other.measured(),
                "",
                one.goal(),
                one.reached() && other.reached());
    }

    private static List<Figure> found(LabelledNames ours, List<Samples> samples, Supplier<Engine> empty) {
        List<Figure> figures = new ArrayList<>();
        try (Engine engine = empty.get()) {
            engine.add(ours.names(), ANYWHERE);
            figures.addAll(new LabelledRounds(ours, engine).measure());
        }
        samples.forEach(each -> figures.addAll(found(each, empty)));
        return figures;
    }

    private static List<Figure> found(Samples samples, Supplier<Engine> empty) {
        List<Figure> figures = new ArrayList<>();
        try (Engine engine = empty.get()) {
            engine.add(samples.names(), ANYWHERE);
            LabelledNames all = samples.labelled();
            LabelledNames chosen = all.only(" that weights were chosen on", Samples.CHOSEN_ON);
            LabelledNames others = all.only(" that they were not", Samples.CHOSEN_ON.negate());
            figures.addAll(new LabelledRounds(chosen, engine).measure());
            figures.addAll(new LabelledRounds(others, engine).measure());
            NameRounds names = new NameRounds(samples, engine);
            for (TypingMistake mistake : TypingMistake.values()) {
                figures.add(names.mistakes(mistake));
            }
        }
        try (Engine engine = empty.get()) {
            figures.add(new Villages(samples.villages(), engine).measure());
        }
        return figures;
    }

    private static Figure suggesting(Samples samples, Options options) {
        try (Engine engine = lucene(options)) {
            for (int copy = 0; copy < COPIES; copy++) {
                String suffix = copy == 0 ? "" : "第" + copy + "分部";
                engine.add(samples.names().stream().map(name -> name + suffix).toList(), ANYWHERE);
            }
            return new Typing(samples, engine).measure();
        }
    }

    private static Engine lucene(Options options) {
        return new Engine(LuceneIndex.open(scratch(options)));
    }

    private static Engine elasticsearch(Elasticsearch node) {
        URI url = URI.create("http://127.0.0.1:" + node.port());
        return new Engine(ElasticsearchIndex.open(new EngineAddress(List.of(url), null, null, null, null)));
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
