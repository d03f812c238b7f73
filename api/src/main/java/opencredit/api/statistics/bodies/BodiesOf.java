package opencredit.api.statistics.bodies;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import opencredit.api.cache.CountedAnswers;
import opencredit.api.cache.LedgerTail;
import opencredit.api.files.FileNames;
import opencredit.api.files.RequestedFormat;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.api.statistics.bodies.BodyGroups.GroupJson;
import opencredit.api.statistics.funnel.FunnelPlot;
import opencredit.api.wire.CsvTable;
import opencredit.api.wire.Json;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.bodies.PublicBodies;
import opencredit.data.store.bodies.PublicBody;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/statistics/bodies}: which public bodies broke their word, and whether they mended it. Bodies that are chosen by
 * county or kind are compared among themselves.
 */
public final class BodiesOf implements Feature {
    private static final List<String> ALLOWED = List.of("region", "kind", "sort", "format", "labels");

    private static final Bilingual COMPARED = new Bilingual("机关守信比较", "Public bodies compared");

    private final PublicBodies bodies;
    private final Datasets datasets;
    private final List<String> kinds;
    private final CountedAnswers<String, Reckoned> answers;
    private final FileNames names;

    public BodiesOf(PublicBodies bodies, Datasets datasets, DearWork dear, LedgerTail tail, Clock clock) {
        this.bodies = bodies;
        this.datasets = datasets;
        this.kinds = BodyGroups.kinds(datasets);
        this.names = new FileNames(datasets, clock);
        // one answer for all of them, of the ledger's newest state and of one that is still asked for
        this.answers = CountedAnswers.ofOne(dear, tail, clock);
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, ALLOWED);
        String region = Filters.region(parameters, "region");
        String kind = parameters.choice("kind", kinds);
        String sort = Objects.requireNonNullElse(parameters.choice("sort", BodyOrder.words()), BodyOrder.USUAL);
        boolean isCsv = "csv".equals(parameters.choice("format", List.of("json", "csv")));
        boolean isChinese = RequestedFormat.isChinese(parameters, isCsv);
        String language = isChinese ? "zh" : request.language();
        Reckoned now = now(request);
        List<PublicBody> chosen =
                now.all().stream().filter(body -> isChosen(body, region, kind)).toList();
        FunnelPlot funnel = FunnelPlot.of(chosen.stream()
                .map(body -> ChanceJson.proportion(body.promises()))
                .toList());
        BodyGroups groups = new BodyGroups(datasets, language);
        List<BodyJson> rows = chosen.stream()
                .map(body -> BodyJson.of(body, funnel, groups))
                .sorted(BodyOrder.of(sort))
                .toList();
        return isCsv
                ? csv(rows, RecordQuery.ALL.with(RecordFilter.REGION, region), isChinese, language)
                : Response.of(Json.body(new Answer(
                        rows,
                        groups.byRegion(chosen),
                        groups.byKind(chosen),
                        BodyGroups.whole(chosen),
                        FunnelJson.of(funnel),
                        now.seq())));
    }

    private static boolean isChosen(PublicBody body, @Nullable String region, @Nullable String kind) {
        String own = BodyJson.region(body);
        return (kind == null || kind.equals(BodyJson.kind(body)))
                && (region == null || own != null && own.startsWith(region));
    }

    private Reckoned now(Request request) {
        return answers.get(
                request.caller(),
                "",
                (seq, now) -> bodies.counted(seq, now).map(all -> new Reckoned(all, seq)),
                (seq, now) -> new Reckoned(bodies.all(now), seq));
    }

    /** @param narrowed by what the file's name says */
    private Response csv(List<BodyJson> rows, RecordQuery narrowed, boolean isChinese, String language) {
        CsvTable table = BodyJson.table(isChinese);
        rows.forEach(row -> row.row(table, isChinese));
        return Response.of(table.body()).file(names.of("public-bodies", COMPARED, narrowed, language, "csv"));
    }

    private record Reckoned(List<PublicBody> all, long seq) {}

    private record Answer(
            List<BodyJson> bodies,
            List<GroupJson> regions,
            List<GroupJson> kinds,
            GroupJson total,
            FunnelJson funnel,
            long asOf) {}
}
