package opencredit.data.store.counts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opencredit.data.record.Freshness;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.counts.CellSums.CellSum;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * Reads the counts: some thousand cells, however many records there are. What is over is subtracted at the reader's
 * moment. Safe for threads.
 */
public final class CountedCells {
    /** The follower needs some milliseconds for an entry, and half of this for a load's chunk. */
    private static final long PATIENCE = Duration.ofMillis(250).toNanos();

    private static final long LOOK = 10;

    /** Entries that are not applied while a reader waits. */
    private static final int FAR = 20_000;

    private static final String POSITION = "select seq from counted_position";

    /** Without it the planner, who does not know how few records are over, would read all of them. */
    public static final String BY_INDEX = "set local enable_seqscan = off";

    private static final String CELLS = """
            select c.dataset, nullif(c.state, '') as state, nullif(c.region, '') as region, c.year,
              c.records - coalesce(o.records, 0) as records, c.fen - coalesce(o.fen, 0) as fen
            from counted_cell c left join (
              select cell, count(*) as records, coalesce(sum(fen), 0) as fen from counted
              where until <= :now and until < 'infinity' group by cell) o on o.cell = c.id
            where c.records > coalesce(o.records, 0)
            """;

    /** The newest decision is found by the index of lists. */
    private static final String NEWEST = """
            with over as materialized (
              select c.dataset, k.updated_at, count(*) as records from counted k join counted_cell c on c.id = k.cell
              where k.until <= :now and k.until < 'infinity' group by 1, 2)
            select d.dataset,
              (select m.updated_at from counted_moment m where m.dataset = d.dataset and m.records > coalesce(
                  (select o.records from over o where o.dataset = m.dataset and o.updated_at = m.updated_at), 0)
                order by m.updated_at desc limit 1) as updated_at,
              (select r.decision_date from record r where r.dataset = d.dataset and r.visible_until > :now
                order by r.decision_date desc limit 1) as latest
            from unnest(:datasets::text[]) d (dataset)
            """;

    private final Jdbi jdbi;

    public CountedCells(Database database) {
        this.jdbi = database.jdbi(PoolKind.LISTS);
    }

    /**
     * What is shown at {@code now}, with at least the entries up to {@code seq}. Waits a moment for the follower; empty when
     * the view is further behind, such as while it is built. Then whoever asks has to count the records.
     */
    public Optional<CellSums> at(long seq, Instant now) {
        return isLevel(seq)
                ? Optional.of(jdbi.inTransaction(
                        TransactionIsolationLevel.REPEATABLE_READ,
                        handle -> read(handle, seq, now.atOffset(ZoneOffset.UTC))))
                : Optional.empty();
    }

    /** Whether the counts have all entries up to {@code seq}; waits a moment for the follower. */
    public boolean isLevel(long seq) {
        long end = System.nanoTime() + PATIENCE;
        long position = position();
        while (position < seq && position > 0 && seq - position < FAR && System.nanoTime() < end) {
            if (!pause()) {
                return false;
            }
            position = position();
        }
        return position >= seq;
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long position() {
        return jdbi.withHandle(
                handle -> handle.createQuery(POSITION).mapTo(long.class).one());
    }

    private static CellSums read(Handle handle, long seq, OffsetDateTime now) {
        handle.execute(BY_INDEX);
        List<CellSum> cells = handle.createQuery(CELLS)
                .bind("now", now)
                .map((row, context) -> new CellSum(
                        row.getString("dataset"),
                        row.getString("state"),
                        row.getString("region"),
                        row.getInt("year"),
                        row.getLong("records"),
                        row.getBigDecimal("fen")))
                .list();
        Map<String, Long> counts = new HashMap<>();
        cells.forEach(cell -> counts.merge(cell.dataset(), cell.records(), Long::sum));
        Map<String, Freshness> freshness = new HashMap<>();
        handle.createQuery(NEWEST)
                .bind("now", now)
                .bind("datasets", counts.keySet().toArray(String[]::new))
                .map((row, context) -> freshness.put(
                        row.getString("dataset"),
                        new Freshness(
                                counts.getOrDefault(row.getString("dataset"), 0L),
                                instant(row.getObject("updated_at", OffsetDateTime.class)),
                                row.getObject("latest", LocalDate.class))))
                .list();
        return new CellSums(seq, List.copyOf(cells), Map.copyOf(freshness));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
