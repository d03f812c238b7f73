package opencredit.data.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import opencredit.data.store.append.Fen;
import opencredit.data.store.read.Grouping;
import opencredit.data.store.read.Lists;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts and amounts of what is shown. Safe for threads. */
public final class Statistics {
    private final Jdbi jdbi;

    public Statistics(Database database) {
        this.jdbi = database.counts();
    }

    /**
     * Groups of the shown records of {@code query}, most records first.
     *
     * @param by of {@code dataset}, {@code region}, {@code authority}, {@code category}, {@code state}, {@code year}
     */
    public List<Group> of(RecordQuery query, String by, Instant now) {
        return Lists.groups(query, Grouping.of(by), now)
                .list(
                        jdbi,
                        (row, context) -> new Group(
                                row.getString("value"), row.getLong("count"), Fen.yuan(row.getBigDecimal("fen"))));
    }

    /**
     * @param value null for records without one
     * @param amount the sum of what amounts they have, yuan
     */
    public record Group(@Nullable String value, long count, BigDecimal amount) {}
}
