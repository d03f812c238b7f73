package opencredit.api.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.cache.CountedAnswers;
import opencredit.api.cache.DearCache;
import opencredit.api.cache.HeldCells;
import opencredit.api.cache.LedgerTail;
import opencredit.api.caller.Caller;
import opencredit.api.files.RequestedFormat;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.api.wire.FacetJson;
import opencredit.api.wire.Json;
import opencredit.api.wire.Labels;
import opencredit.api.wire.Yuan;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.memory.MemoryBudget;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.Grouping;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.rule.CityTime;
import opencredit.data.store.archive.Subjects;
import opencredit.data.store.counts.CellSums;
import opencredit.data.store.read.Statistics;
import org.jspecify.annotations.Nullable;

/** {@code /v1/statistics}. */
public final class StatisticsOf implements Feature {
    private static final Set<String> ALLOWED = Stream.of(Filters.NAMES, List.of("by", "dataset", "format", "labels"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Statistics statistics;
    private final HeldCells cells;
    private final Subjects subjects;
    private final Datasets datasets;
    private final Filters filters;
    private final Labels labels;
    private final DearCache<Question, Reckoned> cache;
    private final CountedAnswers<Question, Reckoned> counted;
    private final Clock clock;
    private final StatisticsFile file;

    public StatisticsOf(
            Statistics statistics,
            HeldCells cells,
            Subjects subjects,
            Datasets datasets,
            Filters filters,
            Labels labels,
            DearWork dear,
            LedgerTail tail,
            Clock clock) {
        this.statistics = statistics;
        this.cells = cells;
        this.subjects = subjects;
        this.clock = clock;
        this.datasets = datasets;
        this.filters = filters;
        this.labels = labels;
        this.file = new StatisticsFile(datasets, clock);
        this.cache = new DearCache<>(MemoryBudget.FIGURES.bytes() / 4, dear, tail, clock);
        this.counted = new CountedAnswers<>(MemoryBudget.FIGURES.bytes() / 4, dear, tail, clock);
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, ALLOWED);
        String by = Objects.requireNonNullElse(parameters.choice("by", Grouping.names()), "dataset");
        boolean isCsv = "csv".equals(parameters.choice("format", List.of("json", "csv")));
        boolean isChinese = RequestedFormat.isChinese(parameters, isCsv);
        RecordQuery query = filters.readWithDataset(parameters);
        FacetJson.refuseUnlike("by", List.of(by), query.dataset());
        Reckoned reckoned = reckon(request.caller(), new Question(query, by));
        String language = isChinese ? "zh" : request.language();
        Function<String, @Nullable String> label = label(by, query, reckoned.told(), language);
        Map<String, Long> overdue = overdue(request.caller(), query, by);
        List<Group> groups = reckoned.told().groups().stream()
                .map(group -> group.value() == null
                        ? group(group, null, null)
                        : group(group, label.apply(group.value()), overdue.get(group.value())))
                .toList();
        Rest rest = Rest.of(reckoned.told().rest());
        return isCsv
                ? file.of(by, query, groups, rest, isChinese, language)
                : Response.of(Json.body(new Answer(by, groups, rest, reckoned.seq())));
    }

    /** Names of subjects are read for each answer: they are shown only as long as a record shows them. */
    private Function<String, @Nullable String> label(
            String by, RecordQuery query, Statistics.Groups told, String language) {
        if (!by.equals(Grouping.SUBJECT)) {
            Labels named = labels.asking(query.dataset());
            return value -> named.of(by, value, language);
        }
        List<String> codes = told.groups().stream()
                .map(Statistics.Group::value)
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> names = subjects.names(codes, clock.instant()).stream()
                .collect(Collectors.toMap(Subjects.Named::code, Subjects.Named::name));
        return names::get;
    }

    /** How many promises of each open state were due before today: no state says it. Empty where no state is open. */
    private Map<String, Long> overdue(Caller caller, RecordQuery query, String by) {
        List<String> open = by.equals(RecordFilter.STATE.parameter()) ? open(query) : List.of();
        if (open.isEmpty()) {
            return Map.of();
        }
        LocalDate asked = query.day(RecordFilter.DUE_BY);
        LocalDate yesterday = CityTime.day(clock.instant()).minusDays(1);
        RecordQuery late = query.with(RecordFilter.STATE, open)
                .with(RecordFilter.DUE_BY, List.of(asked == null || asked.isAfter(yesterday) ? yesterday : asked));
        Map<String, Long> counts = new HashMap<>();
        open.forEach(state -> counts.put(state, 0L));
        reckon(caller, new Question(late, by))
                .told()
                .groups()
                .forEach(group -> counts.put(group.value(), group.count()));
        return counts;
    }

    private List<String> open(RecordQuery query) {
        List<String> asked = query.texts(RecordFilter.STATE);
        return Optional.ofNullable(query.dataset()).flatMap(datasets::find).stream()
                .flatMap(dataset -> datasets.states(dataset, "open").stream())
                .filter(state -> asked.isEmpty() || asked.contains(state))
                .toList();
    }

    private Reckoned reckon(Caller caller, Question question) {
        if (Statistics.isOfCells(question.query(), question.by())) {
            return counted.get(
                    caller,
                    question,
                    (seq, now) -> cells.at(now).map(held -> ofCells(held, question)),
                    (seq, now) -> reckon(question, seq, now));
        }
        Reckoned known = cache.known(question);
        if (known != null) {
            return known;
        }
        BiFunction<Long, Instant, Reckoned> reckon = (seq, now) -> reckon(question, seq, now);
        // of whom nothing is shown any more no code is told, not even as it stood a moment ago
        return question.by().equals(Grouping.SUBJECT)
                ? cache.get(caller, question, reckon)
                : cache.figure(caller, question, reckon);
    }

    private Reckoned reckon(Question question, long seq, Instant now) {
        return new Reckoned(statistics.of(question.query(), question.by(), now), seq);
    }

    private Reckoned ofCells(CellSums held, Question question) {
        return new Reckoned(statistics.of(held, question.query(), question.by()), held.asOf());
    }

    private static Group group(Statistics.Group group, @Nullable String label, @Nullable Long overdue) {
        return new Group(group.value(), label, group.count(), overdue, Yuan.text(group.amount()));
    }

    private record Question(RecordQuery query, String by) {}

    private record Reckoned(Statistics.Groups told, long seq) {}

    /** @param overdue of these; null where the group is no open state */
    record Group(
            @com.fasterxml.jackson.annotation.JsonInclude @Nullable
            String value,

            @Nullable String label,
            long count,

            @Nullable Long overdue,

            @com.fasterxml.jackson.annotation.JsonInclude @Nullable
            String amount) {}

    /** The groups that are not told one by one. */
    record Rest(
            long groups,
            long count,

            @com.fasterxml.jackson.annotation.JsonInclude @Nullable
            String amount) {

        static @Nullable Rest of(Statistics.Rest rest) {
            return rest.groups() == 0 ? null : new Rest(rest.groups(), rest.count(), Yuan.text(rest.amount()));
        }
    }

    private record Answer(
            String by, List<Group> groups, @Nullable Rest rest, long asOf) {}
}
