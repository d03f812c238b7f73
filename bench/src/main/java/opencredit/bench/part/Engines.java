package opencredit.bench.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.peer.BareQuery;
import opencredit.bench.peer.Turns;
import opencredit.bench.process.Command;
import opencredit.bench.process.Elasticsearch;
import opencredit.bench.process.FileTree;
import opencredit.bench.process.Memory;
import opencredit.bench.register.FilledRegister;
import opencredit.bench.traffic.Asked;
import opencredit.bench.traffic.Traffic;

/** Whole answers to searches by either engine, beside a bare {@code _search} to the same Elasticsearch. */
public final class Engines implements Part {
    private static final int READERS = 16;
    private static final String FACET = "authority";
    private static final double MEGABYTE = 1e6;
    private static final double LEAST_REINDEXED = 15_000;

    /** In the order in which they take turns. */
    private static final int EMBEDDED = 0, EMBEDDED_ANEW = 1, THROUGH = 2, THROUGH_ANEW = 3, NEWEST = 4, RELEVANT = 5;

    @Override
    public List<Figure> measure(Home home, Options options) {
        home.fill();
        List<Figure> figures = new ArrayList<>();
        try (Elasticsearch engine = Elasticsearch.start(options.root(), home.scratch("elasticsearch"))) {
            Map<String, String> through = home.searchedThrough("http://127.0.0.1:" + engine.port());
            figures.addAll(indexing(home, options, through));
            figures.add(size(
                    "the index on disk, embedded", FileTree.bytes(home.path().resolve("index"))));
            figures.add(size("the index on disk, Elasticsearch", FileTree.bytes(engine.data())));
            try (FilledRegister embedded = FilledRegister.open(home, options);
                    FilledRegister served = FilledRegister.serve(
                            embedded.sampled(), options, through, home.scratch("through-elasticsearch"))) {
                figures.addAll(searching(embedded, served, engine));
            }
        }
        return figures.stream().map(figure -> at(options.records(), figure)).toList();
    }

    private static Figure at(int records, Figure figure) {
        String name = String.format(Locale.ROOT, "%,d records: %s", records, figure.name());
        return new Figure(name, figure.measured(), figure.beside(), figure.ratio(), figure.goal(), figure.reached());
    }

    /** Whole commands, with the start of their JVM. */
    private static List<Figure> indexing(Home home, Options options, Map<String, String> through) {
        BenchOutput.say("indexing for either engine");
        Command own = home.opencredit(home.environment(), "reindex").succeeded();
        Command other = home.opencredit(through, "reindex").succeeded();
        double rate = options.records() / own.seconds();
        return List.of(
                new Figure(
                        "full reindex, embedded",
                        Figure.say(rate, "records/s"),
                        "",
                        "",
                        "at least 15,000 records/s",
                        rate >= LEAST_REINDEXED),
                Figure.told("full reindex, Elasticsearch", options.records() / other.seconds(), "records/s"));
    }

    private static Figure size(String name, long bytes) {
        return Figure.told(name, bytes / MEGABYTE, "MB");
    }

    private static List<Figure> searching(FilledRegister embedded, FilledRegister through, Elasticsearch engine) {
        try (Memory own = Memory.of(embedded.server().process());
                Memory client = Memory.of(through.server().process());
                Memory node = Memory.of(engine.serving())) {
            List<Figure> figures = new ArrayList<>();
            figures.addAll(beside("a name's fragment with highlights", "", embedded, through, engine));
            figures.addAll(beside("the same with a facet", FACET, embedded, through, engine));
            figures.add(size("anonymous memory, embedded", own.peak()));
            figures.add(size("anonymous memory, the server that asks Elasticsearch", client.peak()));
            figures.add(size("anonymous memory, Elasticsearch with a heap of " + Elasticsearch.HEAP, node.peak()));
            return figures;
        }
    }

    private static List<Figure> beside(
            String name, String facet, FilledRegister embedded, FilledRegister through, Elasticsearch engine) {
        BenchOutput.say(name);
        Asked whole = Searching.search(embedded.sampled(), facet);
        Asked anew = Searching.anew(embedded.sampled(), facet);
        Asked newest = BareQuery.NEWEST.of(embedded.sampled(), facet);
        Asked relevant = BareQuery.RELEVANT.of(embedded.sampled(), facet);
        embedded.warm(anew);
        embedded.warm(whole);
        through.warm(anew);
        through.warm(whole);
        FilledRegister.warm(engine.port(), newest);
        FilledRegister.warm(engine.port(), relevant);
        double seconds = embedded.options().seconds();
        List<Supplier<Traffic>> servers = List.of(
                () -> embedded.ask(READERS, whole),
                () -> embedded.ask(READERS, anew),
                () -> Traffic.run(through.server().port(), READERS, seconds, whole),
                () -> Traffic.run(through.server().port(), READERS, seconds, anew),
                () -> Traffic.run(engine.port(), READERS, seconds, newest).answered(),
                () -> Traffic.run(engine.port(), READERS, seconds, relevant).answered());
        return figures(name, Turns.take(embedded.options().rounds(), servers));
    }

    private static List<Figure> figures(String name, Turns turns) {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(embedded(name + ", embedded", turns, EMBEDDED));
        figures.addAll(embedded(name + ", embedded, nothing remembered", turns, EMBEDDED_ANEW));
        figures.addAll(through(name + ", through Elasticsearch", turns, THROUGH));
        figures.addAll(through(name + ", through Elasticsearch, nothing remembered", turns, THROUGH_ANEW));
        String relevant = name + ", a bare `_search` by relevance with totals";
        figures.add(Figure.told(relevant, turns.perSecond(RELEVANT), "searches/s"));
        figures.add(Figure.told(relevant + ", p99", turns.p99(RELEVANT), "ms"));
        return figures;
    }

    private static List<Figure> embedded(String name, Turns turns, int which) {
        return List.of(
                Figure.atLeast(
                        name + "; beside a bare `_search`",
                        turns.perSecond(which),
                        turns.perSecond(NEWEST),
                        "searches/s",
                        1,
                        "1"),
                Figure.atMost(
                        name + ", p99; beside a bare `_search`",
                        turns.p99(which),
                        turns.p99(NEWEST),
                        "ms",
                        1,
                        "no worse"));
    }

    private static List<Figure> through(String name, Turns turns, int which) {
        return List.of(
                Figure.atLeast(
                        name + "; beside a bare `_search`",
                        turns.perSecond(which),
                        turns.perSecond(NEWEST),
                        "searches/s",
                        0.5,
                        "1/2"),
                Figure.told(name + ", p99", turns.p99(which), "ms"),
                Figure.told(name + ", told to come again", turns.refused(which), "of all searches"));
    }
}
