package opencredit.api.statistics;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import opencredit.api.cache.CountedAnswers;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.api.wire.Labels;
import opencredit.data.rule.CountSteps;
import opencredit.data.store.bodies.FindingCount;
import opencredit.data.store.bodies.Findings;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/statistics/findings}: how many times public bodies were found to have broken their word, and how many of these
 * they mended, shown still or not. In steps, for a finding that is gone must not be told by what is left.
 */
public final class FindingsOf implements Feature {
    private final Findings findings;
    private final Labels labels;
    private final CountedAnswers<String, Reckoned> answers;

    public FindingsOf(Findings findings, Labels labels, DearWork dear, LedgerTail tail, Clock clock) {
        this.findings = findings;
        this.labels = labels;
        this.answers = CountedAnswers.ofOne(dear, tail, clock);
    }

    @Override
    public Response answer(Request request) {
        Parameters.read(request, List.of());
        Reckoned now = reckon(request);
        Sum whole = new Sum();
        now.counts().forEach(whole::add);
        List<Kind> kinds = kinds(now.counts()).entrySet().stream()
                .map(each -> new Kind(
                        each.getKey().dataset(),
                        each.getKey().category(),
                        labels.asking(each.getKey().dataset())
                                .of("category", each.getKey().category(), request.language()),
                        each.getValue().confirmed(),
                        each.getValue().mended()))
                .filter(kind -> kind.confirmed() != null || kind.mended() != null)
                .toList();
        List<Month> months = sums(now.counts(), count -> List.of(count.month().toString())).entrySet().stream()
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
        return answers.get(
                request.caller(),
                "",
                (seq, now) -> findings.counted(seq).map(counts -> new Reckoned(counts, seq)),
                (seq, now) -> new Reckoned(findings.all(), seq));
    }

    /** A body with too few confirmed findings is left out. */
    private static List<Body> bodies(Reckoned now) {
        return sums(now.counts(), count -> count.body() == null ? List.of() : List.of(count.body())).entrySet().stream()
                .filter(each -> each.getValue().confirmed() != null)
                .map(each -> new Body(
                        each.getKey(),
                        Objects.requireNonNull(each.getValue().confirmed()),
                        each.getValue().mended()))
                .toList();
    }

    /** One code may mean two things in two datasets. */
    static Map<Category, Sum> kinds(List<FindingCount> counts) {
        return sums(
                counts,
                count -> count.categories().stream()
                        .map(category -> new Category(count.dataset(), category))
                        .toList());
    }

    private static <K extends Comparable<K>> Map<K, Sum> sums(
            List<FindingCount> counts, Function<FindingCount, List<K>> keys) {
        Map<K, Sum> sums = new TreeMap<>();
        for (FindingCount count : counts) {
            for (K key : keys.apply(count)) {
                sums.computeIfAbsent(key, first -> new Sum()).add(count);
            }
        }
        return sums;
    }

    /** By dataset, then by code. */
    record Category(String dataset, String category) implements Comparable<Category> {
        private static final Comparator<Category> ORDER =
                Comparator.comparing(Category::dataset).thenComparing(Category::category);

        @Override
        public int compareTo(Category other) {
            return ORDER.compare(this, other);
        }
    }

    private record Reckoned(List<FindingCount> counts, long seq) {}

    /** One thread. */
    static final class Sum {
        private long confirmed;
        private long mended;

        void add(FindingCount count) {
            confirmed += count.confirmed();
            mended += count.mended();
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
            String dataset,
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
