package opencredit.api.wire;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opencredit.api.problem.Problem;
import opencredit.data.record.filter.RecordFilter;
import org.jspecify.annotations.Nullable;

/** Counts by value, as readers see them. */
public final class FacetJson {
    private FacetJson() {}

    /**
     * Refuses to count what is not one thing: a licence that was revoked is no penalty that was, though both states are
     * called the same.
     *
     * @param parameter by which counting was asked for
     */
    public static void refuseUnlike(String parameter, Collection<String> counted, @Nullable String dataset) {
        for (RecordFilter filter : dataset == null ? RecordFilter.facets() : List.<RecordFilter>of()) {
            if (filter.isFacetOfOneDataset() && counted.contains(filter.parameter())) {
                String zh = filter.title().zh();
                String en = filter.title().en().toLowerCase(Locale.ROOT);
                throw Problem.invalid(
                        parameter, "按" + zh + "统计须先选定一个数据集。", "Choose one dataset to count by " + en + ".");
            }
        }
    }

    /** One value. */
    public record Count(String value, @Nullable String label, long count) {}

    /** Collects facets in the order they are asked for. */
    public static final class Builder {
        private final Map<String, List<Count>> facets = new LinkedHashMap<>();
        private final Labels labels;
        private final String language;

        public Builder(Labels labels, String language) {
            this.labels = labels;
            this.language = language;
        }

        /** Adds one. */
        public <T> void add(
                String facet,
                List<T> counts,
                java.util.function.Function<T, String> value,
                java.util.function.ToLongFunction<T> count) {
            facets.put(
                    facet,
                    counts.stream()
                            .map(one -> new Count(
                                    value.apply(one),
                                    labels.of(facet, value.apply(one), language),
                                    count.applyAsLong(one)))
                            .toList());
        }

        /** All of them. */
        public Map<String, List<Count>> build() {
            return facets;
        }
    }
}
