package opencredit.data.store.counts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
public final class CountsReader {
    private static final String POSITION = "select seq from counted_position";

    /** Without it the planner, who does not know how few records are over, would read all of them. */
    private static final String BY_INDEX = "set local enable_seqscan = off";

    private static final String CELLS = """
            select c.dataset, nullif(c.state, '') as state, nullif(c.region, '') as region, c.year,
              c.records - coalesce(o.records, 0) as records,
              case when c.amounts > coalesce(o.amounts, 0) then c.fen - coalesce(o.fen, 0) end as fen
            from counted_cell c left join (
              select cell, count(*) as records, count(fen) as amounts, coalesce(sum(fen), 0) as fen from counted
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
    private final CountsLevel level;

    public CountsReader(Database database) {
        this(
                database,
                new CountsLevel(
                        () -> database.jdbi(PoolKind.LISTS).withHandle(CountsReader::position), System::nanoTime));
    }

    /** @param level asked by all readers of a server */
    public CountsReader(Database database, CountsLevel level) {
        this.jdbi = database.jdbi(PoolKind.LISTS);
        this.level = level;
    }

    /**
     * The counts of records shown at {@code now}, with at least the entries up to {@code seq}. Waits a moment for the
     * follower; empty when the view is further behind, such as while it is built. Then whoever asks has to count the
     * records.
     */
    public Optional<CellSums> at(long seq, Instant now) {
        return whenLevel(seq, handle -> read(handle, seq, now.atOffset(ZoneOffset.UTC)));
    }

    /** The result of {@code read}, at a moment at which the counts have all entries up to {@code seq}; else empty. */
    public <T> Optional<T> whenLevel(long seq, Function<Handle, T> read) {
        if (!level.has(seq)) {
            return Optional.empty();
        }
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute(BY_INDEX);
            if (position(handle) < seq) {
                level.fell();
                return Optional.empty();
            }
            return Optional.of(read.apply(handle));
        });
    }

    private static long position(Handle handle) {
        return handle.createQuery(POSITION).mapTo(long.class).one();
    }

    private static CellSums read(Handle handle, long seq, OffsetDateTime now) {
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
