package opencredit.data.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts and amounts of what is shown. Safe for threads. */
public final class Statistics {

    public Statistics(Database database) {}

    /**
     * Groups of the shown records of {@code query}.
     *
     * @param by of {@code dataset}, {@code region}, {@code authority}, {@code category}, {@code year}
     */
    public List<Group> of(RecordQuery query, String by, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** @param value null for records without one */
    public record Group(@Nullable String value, long count, BigDecimal amount) {}
}
