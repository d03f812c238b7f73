package opencredit.api.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.cache.AnswerCache;
import opencredit.api.cache.HeldCells;
import opencredit.api.cache.LedgerTail;
import opencredit.api.files.RequestedFormat;
import opencredit.api.http.Caller;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Places.Place;
import opencredit.api.query.DatasetNames;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.api.wire.FacetJson;
import opencredit.api.wire.Json;
import opencredit.api.wire.Labels;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.Grouping;
import opencredit.data.store.read.Statistics;
import org.jspecify.annotations.Nullable;

/** {@code /v1/statistics}. */
public final class StatisticsOf implements Feature {
    private static final Set<String> ALLOWED = Stream.of(Filters.NAMES, List.of("by", "dataset", "format", "labels"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    /** Questions differ by every filter; a thousand cover the popular ones. */
    private static final int CACHED = 1_000;

    private final Statistics statistics;
    private final HeldCells cells;
    private final Datasets datasets;
    private final Labels labels;
    private final AnswerCache<Question, Reckoned> cache;
    private final DearWork dear;
    private final Clock clock;
    private final StatisticsFile file;

    public StatisticsOf(
            Statistics statistics,
            HeldCells cells,
            Datasets datasets,
            Labels labels,
            DearWork dear,
            LedgerTail tail,
            Clock clock) {
        this.statistics = statistics;
        this.cells = cells;
        this.clock = clock;
        this.datasets = datasets;
        this.labels = labels;
        this.dear = dear;
        this.file = new StatisticsFile(datasets, clock);
        this.cache = new AnswerCache<>(CACHED, tail, clock);
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, ALLOWED);
        String by = Objects.requireNonNullElse(parameters.choice("by", Grouping.names()), "dataset");
        boolean isCsv = "csv".equals(parameters.choice("format", List.of("json", "csv")));
        boolean isChinese = RequestedFormat.isChinese(parameters, isCsv);
        RecordQuery query = Filters.read(parameters, DatasetNames.chosen(parameters, datasets));
        FacetJson.refuseUnlike("by", List.of(by), query.dataset());
        Reckoned reckoned = reckon(request.caller(), new Question(query, by));
        Labels named = labels.asking(query.dataset());
        String language = isChinese ? "zh" : request.language();
        List<Group> groups = reckoned.groups().stream()
                .map(group -> group(group, named.of(by, group.value(), language)))
                .toList();
        return isCsv ? file.of(by, query, groups, isChinese, language) : Response.of(Json.body(new Answer(by, groups, reckoned.seq())));
    }

    private Reckoned reckon(Caller caller, Question question) {
        Reckoned known = cache.known(question);
        if (known == null && Statistics.isOfCells(question.query(), question.by())) {
            known = counted(question);
        }
        if (known != null) {
            return known;
        }
        try (Place place = dear.enter(caller)) {
            return cache.figure(
                    question,
                    (seq, now) -> dear.run(
                            place, () -> new Reckoned(statistics.of(question.query(), question.by(), now), seq)));
        }
    }

    /** What is counted already costs nobody a place; null while the view of counts is behind. */
    private @Nullable Reckoned counted(Question question) {
        return cells.at(clock.instant())
                .map(held -> new Reckoned(statistics.of(held, question.query(), question.by()), held.asOf()))
                .orElse(null);
    }

    private static Group group(Statistics.Group group, @Nullable String label) {
        BigDecimal sum = group.amount();
        // nothing is what adds up to nothing: the cells do not know whether any record has an amount
        String amount = sum == null || sum.signum() == 0
                ? null
                : sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
        return new Group(group.value(), label, group.count(), amount);
    }

    private record Question(RecordQuery query, String by) {}

    private record Reckoned(List<Statistics.Group> groups, long seq) {}

    record Group(
            @com.fasterxml.jackson.annotation.JsonInclude @Nullable
            String value,

            @Nullable String label,
            long count,

            @com.fasterxml.jackson.annotation.JsonInclude @Nullable
            String amount) {}

    private record Answer(String by, List<Group> groups, long asOf) {}
}
