package opencredit.api.statistics;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import opencredit.api.cache.AnswerCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Places.Place;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.api.wire.Labels;
import opencredit.data.rule.CountSteps;
import opencredit.data.store.tally.Findings;
import opencredit.data.store.tally.FindingCount;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/statistics/findings}: how many times public bodies were found to have broken their word, and how many of these
 * they mended, shown still or not. In steps, for a finding that is gone must not be told by what is left.
 */
public final class FindingsOf implements Feature {
    private final Findings findings;
    private final Labels labels;
    private final AnswerCache<String, Reckoned> cache;
    private final DearWork dear;

    public FindingsOf(Findings findings, Labels labels, DearWork dear, LedgerTail tail, Clock clock) {
        this.findings = findings;
        this.labels = labels;
        this.dear = dear;
        this.cache = new AnswerCache<>(2, tail, clock);
    }

    @Override
    public Response answer(Request request) {
        Parameters.read(request, List.of());
        Reckoned now = reckon(request);
        Sum whole = new Sum();
        now.cells().forEach(whole::add);
        List<Kind> kinds = sums(now.cells(), FindingCount::categories).entrySet().stream()
                .map(each -> new Kind(
                        each.getKey(),
                        labels.asking(each.getValue().dataset).of("category", each.getKey(), request.language()),
                        each.getValue().confirmed(),
                        each.getValue().mended()))
                .filter(kind -> kind.confirmed() != null || kind.mended() != null)
                .toList();
        List<Month> months = sums(now.cells(), cell -> List.of(cell.month().toString())).entrySet().stream()
                .map(each -> new Month(
                        each.getKey(),
                        each.getValue().confirmed(),
                        each.getValue().mended()))
                .filter(month -> month.confirmed() != null || month.mended() != null)
                .toList();
        return Response.of(
                Json.body(new Answer(whole.confirmed(), whole.mended(), kinds, months, bodies(now), now.seq())));
    }

    private Reckoned reckon(Request request) {
        Reckoned known = cache.known("");
        if (known != null) {
            return known;
        }
        try (Place place = dear.enter(request.caller())) {
            return cache.figure("", (seq, at) -> dear.run(place, () -> new Reckoned(findings.all(), seq)));
        }
    }

    /** Of whom too little was confirmed nothing is said. */
    private static List<Body> bodies(Reckoned now) {
        return sums(now.cells(), cell -> cell.body() == null ? List.of() : List.of(cell.body())).entrySet().stream()
                .filter(each -> each.getValue().confirmed() != null)
                .map(each -> new Body(
                        each.getKey(),
                        Objects.requireNonNull(each.getValue().confirmed()),
                        each.getValue().mended()))
                .toList();
    }

    private static Map<String, Sum> sums(List<FindingCount> cells, Function<FindingCount, List<String>> keys) {
        Map<String, Sum> sums = new TreeMap<>();
        for (FindingCount cell : cells) {
            for (String key : keys.apply(cell)) {
                sums.computeIfAbsent(key, first -> new Sum()).add(cell);
            }
        }
        return sums;
    }

    private record Reckoned(List<FindingCount> cells, long seq) {}

    /** One thread. */
    private static final class Sum {
        private @Nullable String dataset;
        private long confirmed;
        private long mended;

        void add(FindingCount cell) {
            dataset = cell.dataset();
            confirmed += cell.confirmed();
            mended += cell.mended();
        }

        @Nullable
        Long confirmed() {
            return CountSteps.of(confirmed);
        }

        @Nullable
        Long mended() {
            return CountSteps.of(mended);
        }
    }

    private record Kind(
            String category,
            @Nullable String label,
            @Nullable Long confirmed,
            @Nullable Long mended) {}

    private record Month(
            String month,
            @Nullable Long confirmed,
            @Nullable Long mended) {}

    private record Body(
            String code, long confirmed, @Nullable Long mended) {}

    private record Answer(
            @Nullable Long confirmed,
            @Nullable Long mended,
            List<Kind> kinds,
            List<Month> months,
            List<Body> bodies,
            long asOf) {}
}
