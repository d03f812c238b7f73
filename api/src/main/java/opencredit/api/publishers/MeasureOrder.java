package opencredit.api.publishers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import opencredit.data.store.publishers.Publisher.Submitted;
import org.jspecify.annotations.Nullable;

/** In which order rows that measure how bodies publish are asked for: {@code coverage}, {@code -coverage} and so on. */
final class MeasureOrder {
    private static final Map<String, Comparator<Measured>> ORDERS = orders();

    /** The words, as they are asked for. */
    static final List<String> WORDS = List.copyOf(ORDERS.keySet());

    private MeasureOrder() {}

    /** Rows of equal measure stay as they were; those of which nothing is known come last either way. */
    static <T extends Measured> List<T> sorted(List<T> rows, String word) {
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(Objects.requireNonNull(ORDERS.get(word)));
        return sorted;
    }

    private static Map<String, Comparator<Measured>> orders() {
        Map<String, Comparator<Measured>> orders = new LinkedHashMap<>();
        // shares have four decimals each, so that they compare as they are written
        both(orders, "coverage", row -> row.coverage().share());
        both(orders, "timeliness", row -> row.timeliness().share());
        both(
                orders,
                "completeness",
                row -> row.completeness() == null ? null : row.completeness().share());
        both(orders, "records", Measured::records);
        both(orders, "received", row -> row.submitted().received());
        both(orders, "refused", row -> row.submitted().refused());
        both(orders, "flagged", row -> row.submitted().flagged());
        both(orders, "name", Measured::name);
        return orders;
    }

    private static <V extends Comparable<V>> void both(
            Map<String, Comparator<Measured>> orders, String word, Function<Measured, @Nullable V> value) {
        orders.put(word, Comparator.comparing(value, Comparator.nullsLast(Comparator.naturalOrder())));
        orders.put("-" + word, Comparator.comparing(value, Comparator.nullsLast(Comparator.reverseOrder())));
    }

    /** A row of measures. */
    interface Measured {
        String name();

        PublisherJson.Coverage coverage();

        PublisherJson.Timely timeliness();

        PublisherJson.@Nullable Complete completeness();

        @Nullable
        Long records();

        Submitted submitted();
    }
}
