package opencredit.api.publishers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import opencredit.api.files.FileNames;
import opencredit.api.files.RequestedFormat;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.api.wire.CsvTable;
import opencredit.api.wire.Json;
import opencredit.api.wire.Labels;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** {@code /v1/statistics/regions}: how the public bodies of each county publish, and of the city; and month by month. */
public final class RegionsOf implements Feature {
    private static final List<String> FORMATS = List.of("json", "csv"), GROUPS = List.of("region", "month");

    private static final Bilingual MONTHS = new Bilingual("各月公示情况", "How bodies publish_by month");
    private static final Bilingual REGIONS = new Bilingual("各县区公示情况", "How bodies publish_by county");

    private final PublishersNow now;
    private final Labels labels;
    private final String calendarUntil;
    private final FileNames names;

    public RegionsOf(PublishersNow now, Labels labels, String calendarUntil, FileNames names) {
        this.now = now;
        this.labels = labels;
        this.calendarUntil = calendarUntil;
        this.names = names;
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, List.of("region", "by", "sort", "format", "labels"));
        String by = Objects.requireNonNullElse(parameters.choice("by", GROUPS), "region");
        String sort = parameters.choice("sort", MeasureOrder.WORDS);
        String region = Filters.region(parameters, "region");
        boolean isCsv = "csv".equals(parameters.choice("format", FORMATS));
        boolean isChinese = RequestedFormat.isChinese(parameters, isCsv);
        PublishersNow.Reckoned all = now.of(request);
        List<OwingPublisher> bodies =
                all.all().stream().filter(body -> body.isIn(region)).toList();
        List<RegionJson> regions = by.equals("region")
                ? regions(bodies, Objects.requireNonNullElse(sort, "coverage"), request)
                : List.of();
        List<MonthJson> months = by.equals("month")
                ? MeasureOrder.sorted(MonthJson.of(bodies), Objects.requireNonNullElse(sort, "name"))
                : List.of();
        if (isCsv) {
            String language = isChinese ? "zh" : request.language();
            RecordQuery narrowed = RecordQuery.ALL.with(RecordFilter.REGION, region);
            return by.equals("month")
                    ? Response.of(MonthJson.table(months, isChinese))
                            .file(names.of("months", MONTHS, narrowed, language, "csv"))
                    : Response.of(table(regions, isChinese).body())
                            .file(names.of("regions", REGIONS, narrowed, language, "csv"));
        }
        MeasureSum total = new MeasureSum();
        bodies.forEach(total::add);
        String name = name(region, request);
        return Response.of(Json.body(
                new Answer(by, regions, months, RegionJson.of(region, name, total), calendarUntil, all.seq())));
    }

    private List<RegionJson> regions(List<OwingPublisher> bodies, String sort, Request request) {
        Map<String, MeasureSum> sums = new TreeMap<>();
        bodies.forEach(
                body -> sums.computeIfAbsent(Objects.requireNonNullElse(body.region(), ""), _ -> new MeasureSum())
                        .add(body));
        List<RegionJson> regions = new ArrayList<>();
        sums.forEach((region, sum) -> regions.add(
                RegionJson.of(region.isEmpty() ? null : region, name(region.isEmpty() ? null : region, request), sum)));
        return MeasureOrder.sorted(regions, sort);
    }

    /** Empty where there is none. */
    private String name(@Nullable String region, Request request) {
        return region == null
                ? ""
                : Objects.requireNonNullElse(labels.of("region", region, request.language()), region);
    }

    private static CsvTable table(List<RegionJson> regions, boolean isChinese) {
        CsvTable table = RegionJson.table(isChinese);
        regions.forEach(region -> region.row(table));
        return table;
    }

    private record Answer(
            String by,
            List<RegionJson> regions,
            List<MonthJson> months,
            RegionJson total,
            String calendarUntil,
            long asOf) {}
}
