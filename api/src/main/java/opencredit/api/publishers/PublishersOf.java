package opencredit.api.publishers;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import opencredit.api.files.FileNames;
import opencredit.api.files.RequestedFormat;
import opencredit.api.http.FileName;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;
import opencredit.api.wire.CsvTable;
import opencredit.api.wire.Json;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.subject.CreditCode;
import opencredit.data.text.Bilingual;
import opencredit.search.text.Tokens;
import org.jspecify.annotations.Nullable;

/** {@code /v1/statistics/publishers} and {@code /v1/statistics/publishers/{publisher}}: how bodies publish. */
public final class PublishersOf {
    private static final List<String> FORMATS = List.of("json", "csv");

    private final PublishersNow now;
    private final Datasets datasets;
    private final String calendarUntil;
    private final FileNames names;

    /** @param calendarUntil the last day of which it is known whether it is worked */
    public PublishersOf(PublishersNow now, Datasets datasets, String calendarUntil, FileNames names) {
        this.now = now;
        this.datasets = datasets;
        this.calendarUntil = calendarUntil;
        this.names = names;
    }

    /** All of them, or those of a region or whose name holds a text, however it is typed. */
    public Response all(Request request) {
        Parameters parameters = Parameters.read(request, List.of("format", "labels", "name", "region", "sort"));
        boolean isCsv = isCsv(parameters);
        boolean isChinese = RequestedFormat.isChinese(parameters, isCsv);
        String sort = Objects.requireNonNullElse(parameters.choice("sort", MeasureOrder.WORDS), "-records");
        String region = Filters.region(parameters, "region");
        Predicate<OwingPublisher> named = named(parameters.text("name"));
        PublishersNow.Reckoned all = now.of(request);
        List<PublisherJson> found = MeasureOrder.sorted(
                all.all().stream()
                        .filter(body -> body.isIn(region))
                        .filter(named)
                        .map(PublisherJson::of)
                        .toList(),
                sort);
        if (isCsv) {
            CsvTable table = PublisherJson.table(isChinese);
            found.forEach(publisher -> publisher.row(table));
            Bilingual what = new Bilingual("各单位公示情况", "How bodies publish");
            return Response.of(table.body())
                    .file(name(
                            "publishers", what, RecordQuery.ALL.with(RecordFilter.REGION, region), isChinese, request));
        }
        return Response.of(Json.body(new Answer(found, calendarUntil, all.seq())));
    }

    /** Everybody where nothing is asked; nobody where what is asked is punctuation alone, which every name would hold. */
    private static Predicate<OwingPublisher> named(@Nullable String typed) {
        if (typed == null) {
            return publisher -> true;
        }
        String key = Tokens.key(typed);
        return body -> !key.isEmpty() && Tokens.key(body.publisher().name()).contains(key);
    }

    /** The one in the path, month by month. */
    public Response one(Request request) {
        Parameters parameters = Parameters.read(request, List.of("format", "labels"));
        boolean isCsv = isCsv(parameters);
        boolean isChinese = RequestedFormat.isChinese(parameters, isCsv);
        PublishersNow.Reckoned all = now.of(request);
        OwingPublisher found = find(all.all(), request.inPath("publisher").strip());
        if (isCsv) {
            String called = found.publisher().name();
            Bilingual what = new Bilingual("公示情况_" + called, "How a body publishes_" + called);
            return Response.of(MonthJson.table(MonthJson.of(List.of(found)), isChinese))
                    .file(name("publisher", what, RecordQuery.ALL, isChinese, request));
        }
        return Response.of(
                Json.body(OnePublisherJson.of(found, datasets, request.language(), calendarUntil, all.seq())));
    }

    private FileName name(String plain, Bilingual what, RecordQuery narrowed, boolean isChinese, Request request) {
        return names.of(plain, what, narrowed, isChinese ? "zh" : request.language(), "csv");
    }

    private static boolean isCsv(Parameters parameters) {
        return "csv".equals(parameters.choice("format", FORMATS));
    }

    /** By code, or by name where it has none: as the filter {@code authority} takes both. */
    private static OwingPublisher find(List<OwingPublisher> all, String typed) {
        String code = CreditCode.normalise(typed);
        return all.stream()
                .filter(each -> isCalled(each.publisher(), code, typed))
                .findFirst()
                .orElseThrow(() -> Paths.unknown(typed, ProblemType.UNKNOWN_PUBLISHER));
    }

    private static boolean isCalled(Publisher publisher, @Nullable String code, String name) {
        return publisher.code() == null
                ? name.equals(publisher.name())
                : publisher.code().equals(code);
    }

    private record Answer(List<PublisherJson> publishers, String calendarUntil, long asOf) {}
}
