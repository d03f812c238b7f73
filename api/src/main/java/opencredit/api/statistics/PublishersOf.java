package opencredit.api.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import opencredit.api.cache.AnswerCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.files.FileNames;
import opencredit.api.files.RequestedFormat;
import opencredit.api.http.FileName;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Places.Place;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;
import opencredit.api.wire.CsvTable;
import opencredit.api.wire.Json;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.RecordQuery;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Publishers;
import opencredit.data.subject.CreditCode;
import opencredit.data.text.Bilingual;
import opencredit.search.text.Tokens;
import org.jspecify.annotations.Nullable;

/** {@code /v1/statistics/publishers} and {@code /v1/statistics/publishers/{publisher}}: how bodies publish. */
public final class PublishersOf {
    private static final List<String> FORMATS = List.of("json", "csv");

    private final Publishers publishers;
    private final Datasets datasets;
    private final String calendarUntil;
    private final AnswerCache<String, Reckoned> cache;
    private final DearWork dear;
    private final FileNames names;

    /** @param calendarUntil the last day of which it is known whether it is worked */
    public PublishersOf(
            Publishers publishers,
            Datasets datasets,
            LocalDate calendarUntil,
            DearWork dear,
            LedgerTail tail,
            Clock clock) {
        this.dear = dear;
        this.names = new FileNames(datasets, clock);
        this.publishers = publishers;
        this.datasets = datasets;
        this.calendarUntil = calendarUntil.toString();
        // one answer for all of them, of the ledger's newest state and of one that is still asked for
        this.cache = new AnswerCache<>(2, tail, clock);
    }

    /** All of them, or those whose name holds a text, however it is typed. */
    public Response all(Request request) {
        Parameters parameters = Parameters.read(request, List.of("format", "labels", "name"));
        boolean isCsv = isCsv(parameters);
        boolean isChinese = RequestedFormat.isChinese(parameters, isCsv);
        Reckoned now = now(request);
        List<PublisherJson> named = now.all().stream()
                .filter(named(parameters.text("name")))
                .map(PublisherJson::of)
                .toList();
        if (isCsv) {
            CsvTable table = PublisherJson.table(isChinese);
            named.forEach(publisher -> publisher.row(table));
            Bilingual what = new Bilingual("各单位公示情况", "How bodies publish");
            return Response.of(table.body()).file(name("publishers", what, isChinese, request));
        }
        return Response.of(Json.body(new Answer(named, calendarUntil, now.seq())));
    }

    /** Everybody where nothing is asked; nobody where what is asked is punctuation alone, which every name would hold. */
    private static Predicate<Publisher> named(@Nullable String typed) {
        if (typed == null) {
            return publisher -> true;
        }
        String key = Tokens.key(typed);
        return publisher -> !key.isEmpty() && Tokens.key(publisher.name()).contains(key);
    }

    /** The one in the path, month by month. */
    public Response one(Request request) {
        Parameters parameters = Parameters.read(request, List.of("format", "labels"));
        boolean isCsv = isCsv(parameters);
        boolean isChinese = RequestedFormat.isChinese(parameters, isCsv);
        Reckoned now = now(request);
        Publisher found = find(now.all(), request.inPath("publisher").strip());
        if (isCsv) {
            Bilingual what = new Bilingual("公示情况_" + found.name(), "How a body publishes_" + found.name());
            return Response.of(MonthJson.table(found.months(), isChinese))
                    .file(name("publisher", what, isChinese, request));
        }
        return Response.of(
                Json.body(OnePublisherJson.of(found, datasets, request.language(), calendarUntil, now.seq())));
    }

    private FileName name(String plain, Bilingual what, boolean isChinese, Request request) {
        return names.of(plain, what, RecordQuery.ALL, isChinese ? "zh" : request.language(), "csv");
    }

    private Reckoned now(Request request) {
        Reckoned known = cache.known("");
        if (known != null) {
            return known;
        }
        try (Place place = dear.enter(request.caller())) {
            // not a figure: names of bodies are shown, and a person's may be among them
            return cache.get("", (seq, at) -> dear.run(place, () -> new Reckoned(publishers.all(at), seq)));
        }
    }

    private static boolean isCsv(Parameters parameters) {
        return "csv".equals(parameters.choice("format", FORMATS));
    }

    /** By code, or by name where it has none: as the filter {@code authority} takes both. */
    private static Publisher find(List<Publisher> all, String typed) {
        String code = CreditCode.normalise(typed);
        return all.stream()
                .filter(each -> code.equals(each.code()) || (each.code() == null && typed.equals(each.name())))
                .findFirst()
                .orElseThrow(() -> Paths.unknown(typed, ProblemType.UNKNOWN_PUBLISHER));
    }

    private record Reckoned(List<Publisher> all, long seq) {}

    private record Answer(List<PublisherJson> publishers, String calendarUntil, long asOf) {}
}
