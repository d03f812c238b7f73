package opencredit.bench.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.figure.SideBySide;
import opencredit.bench.register.FilledRegister;
import opencredit.bench.register.Sampled;
import opencredit.bench.traffic.Asked;
import opencredit.bench.traffic.Connection;

/** Searches for fragments of names, highlighted, beside the same searches of the bare index in the same process. */
public final class Searching implements Part {
    private static final String FACETS = "authority,region,category,year";
    private static final int MANY_READERS = 16;

    @Override
    public List<Figure> measure(Home home, Options options) {
        try (FilledRegister register = FilledRegister.open(home, options)) {
            return List.of(
                    beside(register, "search of a name's fragment with highlights", ""),
                    beside(register, "the same with facets", FACETS),
                    subjects(register),
                    feed(register, "the changes of what a search finds", "/v1/search/changes"),
                    feed(register, "the feed of a search, a hundred entries", "/search.atom"),
                    patience(register));
        }
    }

    private static Figure beside(FilledRegister register, String name, String facets) {
        BenchOutput.say(name);
        Asked asking = search(register.sampled(), facets);
        register.warm(asking);
        bare(register, facets);
        SideBySide both = SideBySide.run(
                register.options().rounds(),
                () -> register.ask(FilledRegister.READERS, asking).perSecond(),
                () -> bare(register, facets));
        String full = name + "; beside the bare Lucene query";
        return Figure.atLeast(full, both.measured(), both.beside(), "searches/s", 1.0 / 3, "1/3");
    }

    private static Figure subjects(FilledRegister register) {
        BenchOutput.say("search of subjects");
        Asked records = search(register.sampled(), "");
        Asked subjects = search("/v1/subjects", register.sampled(), "");
        register.warm(records);
        register.warm(subjects);
        SideBySide both = SideBySide.run(
                register.options().rounds(),
                () -> register.ask(FilledRegister.READERS, subjects).perSecond(),
                () -> register.ask(FilledRegister.READERS, records).perSecond());
        return Figure.atLeast(
                "search of subjects by the same fragments, with counts and states; beside the search of records",
                both.measured(),
                both.beside(),
                "searches/s",
                1.0 / 2,
                "1/2");
    }

    private static Figure feed(FilledRegister register, String name, String path) {
        BenchOutput.say(name);
        Asked records = search(register.sampled(), "");
        Asked feeds = search(path, register.sampled(), "");
        register.warm(records);
        register.warm(feeds);
        SideBySide both = SideBySide.run(
                register.options().rounds(),
                () -> register.ask(FilledRegister.READERS, feeds).perSecond(),
                () -> register.ask(FilledRegister.READERS, records).perSecond());
        return Figure.atLeast(
                name + "; beside the search of records",
                both.measured(),
                both.beside(),
                "requests/s",
                1,
                "as cheap as the search");
    }

    private static Figure patience(FilledRegister register) {
        Asked asking = search(register.sampled(), "");
        SideBySide both = SideBySide.run(
                register.options().rounds(),
                () -> register.ask(MANY_READERS, asking).milliseconds(0.99),
                () -> register.ask(1, asking).milliseconds(0.5));
        return Figure.atMost(
                "search: p99 with 16 readers; beside the median with one",
                both.measured(),
                both.beside(),
                "ms",
                20,
                "at most 20 times");
    }

    static Asked search(Sampled sampled, String facets) {
        return search("/v1/search", sampled, facets);
    }

    /** As {@link #search}, but the index is asked each time. */
    static Asked anew(Sampled sampled, String facets) {
        return search("/bench/search-anew", sampled, facets);
    }

    private static Asked search(String path, Sampled sampled, String facets) {
        List<byte[]> requests = sampled.words().stream()
                .map(word -> path + "?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8) + parameter(facets))
                .map(Connection::request)
                .toList();
        return random -> requests.get(random.nextInt(requests.size()));
    }

    private static double bare(FilledRegister register, String facets) {
        try (Connection connection = new Connection(register.server().port())) {
            String path = "/bench/search?seconds=" + register.options().seconds() + parameter(facets);
            return Double.parseDouble(connection.text(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String parameter(String facets) {
        return facets.isEmpty() ? "" : "&facets=" + facets;
    }
}
