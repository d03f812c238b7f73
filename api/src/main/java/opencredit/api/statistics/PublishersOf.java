package opencredit.api.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import opencredit.api.cache.LedgerTail;
import opencredit.api.cache.Remembered;
import opencredit.api.http.Asked;
import opencredit.api.http.Parameters;
import opencredit.api.http.Paths;
import opencredit.api.http.ProblemType;
import opencredit.api.http.Reply;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Places.Place;
import opencredit.api.wire.CsvTable;
import opencredit.api.wire.Json;
import opencredit.data.dataset.Datasets;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Publishers;
import opencredit.data.subject.CreditCode;
import opencredit.search.text.Tokens;
import org.jspecify.annotations.Nullable;

/** {@code /v1/statistics/publishers} and {@code /v1/statistics/publishers/{publisher}}: how bodies publish. */
public final class PublishersOf {
    private static final List<String> FORMATS = List.of("json", "csv");

    private final Publishers publishers;
    private final Datasets datasets;
    private final String calendarUntil;
    private final Remembered<String, Reckoned> remembered;
    private final DearWork dear;

    /** @param calendarUntil the last day of which it is known whether it is worked */
    public PublishersOf(
            Publishers publishers,
            Datasets datasets,
            LocalDate calendarUntil,
            DearWork dear,
            LedgerTail tail,
            Clock clock) {
        this.dear = dear;
        this.publishers = publishers;
        this.datasets = datasets;
        this.calendarUntil = calendarUntil.toString();
        // one answer for all of them, of the ledger's newest state and of one that is still asked for
        this.remembered = new Remembered<>(2, tail, clock);
    }

    /** All of them, or those whose name holds a text, however it is typed. */
    public Reply all(Asked asked) {
        Parameters parameters = Parameters.read(asked, List.of("format", "name"));
        boolean isCsv = isCsv(parameters);
        Reckoned now = now(asked);
        List<PublisherJson> named = now.all().stream()
                .filter(named(parameters.text("name")))
                .map(PublisherJson::of)
                .toList();
        if (isCsv) {
            CsvTable table = PublisherJson.table();
            named.forEach(publisher -> publisher.row(table));
            return Reply.file(table.body(), "publishers.csv");
        }
        return Reply.of(Json.body(new Answer(named, calendarUntil, now.seq())));
    }

    /** Everybody where nothing is asked; nobody where what is asked is punctuation alone, which every name would hold. */
    private static Predicate<Publisher> named(@Nullable String asked) {
        if (asked == null) {
            return publisher -> true;
        }
        String key = Tokens.key(asked);
        return publisher -> !key.isEmpty() && Tokens.key(publisher.name()).contains(key);
    }

    /** The one in the path, month by month. */
    public Reply one(Asked asked) {
        boolean isCsv = isCsv(Parameters.read(asked, List.of("format")));
        Reckoned now = now(asked);
        Publisher found = find(now.all(), asked.inPath("publisher").strip());
        if (isCsv) {
            return Reply.file(MonthJson.table(found.months()), "publisher.csv");
        }
        return Reply.of(Json.body(OnePublisherJson.of(found, datasets, asked.language(), calendarUntil, now.seq())));
    }

    private Reckoned now(Asked asked) {
        Reckoned known = remembered.known("");
        if (known != null) {
            return known;
        }
        try (Place place = dear.enter(asked.caller())) {
            // not a figure: names of bodies are shown, and a person's may be among them
            return remembered.get("", (seq, at) -> dear.run(place, () -> new Reckoned(publishers.all(at), seq)));
        }
    }

    private static boolean isCsv(Parameters parameters) {
        return "csv".equals(parameters.choice("format", FORMATS));
    }

    /** By code, or by name where it has none: as the filter {@code authority} takes both. */
    private static Publisher find(List<Publisher> all, String asked) {
        String code = CreditCode.normalise(asked);
        return all.stream()
                .filter(each -> code.equals(each.code()) || (each.code() == null && asked.equals(each.name())))
                .findFirst()
                .orElseThrow(() -> Paths.unknown(asked, ProblemType.UNKNOWN_PUBLISHER));
    }

    private record Reckoned(List<Publisher> all, long seq) {}

    private record Answer(List<PublisherJson> publishers, String calendarUntil, long asOf) {}
}
