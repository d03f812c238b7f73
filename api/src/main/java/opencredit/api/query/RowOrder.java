package opencredit.api.query;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which rows of a table can be ordered: {@code made}, or {@code -made} for the greatest first. A row without a
 * value stands last either way. Immutable.
 */
public final class RowOrder<T> {
    private final Map<String, Comparator<T>> orders;

    private RowOrder(Map<String, Comparator<T>> orders) {
        this.orders = orders;
    }

    /** By no column yet. */
    public static <T> RowOrder<T> none() {
        return new RowOrder<>(Map.of());
    }

    /** By one column more. */
    public <V extends Comparable<V>> RowOrder<T> by(String word, Function<T, @Nullable V> value) {
        Map<String, Comparator<T>> more = new LinkedHashMap<>(orders);
        more.put(word, Comparator.comparing(value, Comparator.nullsLast(Comparator.naturalOrder())));
        more.put('-' + word, Comparator.comparing(value, Comparator.nullsLast(Comparator.reverseOrder())));
        return new RowOrder<>(more);
    }

    /** What {@code sort} may be. */
    public List<String> words() {
        return List.copyOf(orders.keySet());
    }

    /** @param word one of {@link #words} */
    public Comparator<T> of(String word) {
        return Objects.requireNonNull(orders.get(word));
    }
}
