package opencredit.data.store.counts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Writes the counts. Each record's contribution is kept, so what is counted of a record is always what it contributed last:
 * applying the same entries again changes nothing. For one thread.
 */
public final class CountsWriter {
    private static final String POSITION = "select seq, mark from counted_position";

    /** No other transaction writes until this one ends. */
    private static final String LOCK = "select seq from counted_position for update";

    private static final String MOVE = "update counted_position set seq = ?, mark = ?";

    /** A crash may lose the last of these transactions, position included; their entries are then applied again. */
    private static final String WITHOUT_WAITING = "set local synchronous_commit = off";

    /** The parties of a contribution {@code g}, each once. */
    private static final String PARTIES =
            "select g.subject as code where g.subject is not null union select g.counterparty where g.counterparty is not null";

    /** Of contributions those about public bodies, by the state of their word and what they answer with yes or no. */
    private static final String BODIES = """
            select g.subject as body, c.dataset, c.state, coalesce(g.answer_set, 0) as answer_set, count(*) as records,
              count(g.fen) as amounts, coalesce(sum(g.fen), 0) as fen
            from %s g join counted_cell c on c.id = g.cell where g.subject ^@ '1' group by 1, 2, 3, 4
            """;

    private static final String PUBLISHERS = """
            select g.publisher, c.dataset, coalesce(g.missing_set, 0) as missing_set, count(*) as records
            from %s g join counted_cell c on c.id = g.cell where g.publisher is not null group by 1, 2, 3
            """;

    private static final String TAKE_BACK =
            """
            with gone as (
              delete from counted where record = any(:ids)
              returning cell, updated_at, fen, subject, counterparty, publisher, missing_set, answer_set),
            cells as (
              update counted_cell c set records = c.records - g.records, amounts = c.amounts - g.amounts, fen = c.fen - g.fen
              from (select cell, count(*) as records, count(fen) as amounts, coalesce(sum(fen), 0) as fen from gone group by cell) g
              where c.id = g.cell),
            parties as (
              select p.code, c.dataset, count(*) as records from gone g join counted_cell c on c.id = g.cell
                cross join lateral (%s) p group by 1, 2),
            last_of_party as (
              delete from counted_party t using parties p
              where t.code = p.code and t.dataset = p.dataset and t.records <= p.records),
            fewer_of_party as (
              update counted_party t set records = t.records - p.records from parties p
              where t.code = p.code and t.dataset = p.dataset and t.records > p.records),
            bodies as (%s),
            last_of_body as (
              delete from counted_body t using bodies b
              where t.dataset = b.dataset and t.body = b.body and t.state = b.state and t.answer_set = b.answer_set
                and t.records <= b.records),
            fewer_of_body as (
              update counted_body t set records = t.records - b.records, amounts = t.amounts - b.amounts, fen = t.fen - b.fen
              from bodies b where t.dataset = b.dataset and t.body = b.body and t.state = b.state
                and t.answer_set = b.answer_set and t.records > b.records),
            publishers as (%s),
            last_of_publisher as (
              delete from counted_publisher t using publishers p where t.publisher = p.publisher
                and t.dataset = p.dataset and t.missing_set = p.missing_set and t.records <= p.records),
            fewer_of_publisher as (
              update counted_publisher t set records = t.records - p.records from publishers p where t.publisher = p.publisher
                and t.dataset = p.dataset and t.missing_set = p.missing_set and t.records > p.records),
            moments as (
              select c.dataset, g.updated_at, count(*) as records from gone g join counted_cell c on c.id = g.cell
              group by 1, 2),
            ended as (
              delete from counted_moment m using moments g
              where m.dataset = g.dataset and m.updated_at = g.updated_at and m.records <= g.records)
            update counted_moment m set records = m.records - g.records from moments g
            where m.dataset = g.dataset and m.updated_at = g.updated_at and m.records > g.records
            """.formatted(PARTIES, BODIES.formatted("gone"), PUBLISHERS.formatted("gone"));

    private static final String NEW_CELLS = """
            insert into counted_cell (dataset, state, region, year)
            select distinct r.dataset, coalesce(r.state, ''), coalesce(r.region, ''),
              extract(year from r.decision_date)::integer
            from record r where r.id = any(:ids) and not exists (select from counted_cell c
              where c.dataset = r.dataset and c.state = coalesce(r.state, '') and c.region = coalesce(r.region, '')
                and c.year = extract(year from r.decision_date)::integer)
            """;

    private static final String COUNT = """
            with made as (
              insert into counted (record, cell, until, updated_at, fen, subject, counterparty, publisher, missing_set, due,
                answer_set)
              select r.id, c.id, r.visible_until, r.updated_at, r.amount, r.subject, r.counterparty, r.publisher,
                r.missing_set, case when r.subject ^@ '1' then r.valid_until end, case when r.subject ^@ '1' then r.answer_set end
              from record r join counted_cell c on c.dataset = r.dataset and c.state = coalesce(r.state, '')
                and c.region = coalesce(r.region, '') and c.year = extract(year from r.decision_date)::integer
              where r.id = any(:ids)
              returning cell, updated_at, fen, subject, counterparty, publisher, missing_set, answer_set),
            cells as (
              update counted_cell c set records = c.records + m.records, amounts = c.amounts + m.amounts, fen = c.fen + m.fen
              from (select cell, count(*) as records, count(fen) as amounts, coalesce(sum(fen), 0) as fen from made group by cell) m
              where c.id = m.cell),
            parties as (
              insert into counted_party as t (code, dataset, records)
              select p.code, c.dataset, count(*) from made g join counted_cell c on c.id = g.cell
                cross join lateral (%s) p group by 1, 2
              on conflict (code, dataset) do update set records = t.records + excluded.records),
            bodies as (
              insert into counted_body as t (body, dataset, state, answer_set, records, amounts, fen) %s
              on conflict (dataset, body, state, answer_set) do update set records = t.records + excluded.records,
                amounts = t.amounts + excluded.amounts, fen = t.fen + excluded.fen),
            publishers as (
              insert into counted_publisher as t (publisher, dataset, missing_set, records) %s
              on conflict (publisher, dataset, missing_set) do update set records = t.records + excluded.records)
            insert into counted_moment as t (dataset, updated_at, records)
            select c.dataset, m.updated_at, count(*) from made m join counted_cell c on c.id = m.cell group by 1, 2
            on conflict (dataset, updated_at) do update set records = t.records + excluded.records
            """.formatted(PARTIES, BODIES.formatted("made"), PUBLISHERS.formatted("made"));

    private static final List<String> TABLES = List.of(
            "counted",
            "counted_cell",
            "counted_moment",
            "counted_party",
            "counted_body",
            "counted_publisher",
            "counted_publication",
            "counted_finding");

    private final Jdbi jdbi;

    public CountsWriter(Database database) {
        this.jdbi = database.jdbi();
    }

    /** How far the counts are. */
    public Applied applied() {
        return jdbi.withHandle(handle -> handle.createQuery(POSITION)
                .map((row, context) -> new Applied(row.getLong("seq"), row.getString("mark")))
                .one());
    }

    /**
     * Counts records as they are now, in one transaction with the new position.
     *
     * @param after where the counts have to be; where another server was quicker, nothing is left to do
     * @param records those that the entries between {@code after} and {@code upTo} touched, each once
     */
    public void apply(long after, Collection<UUID> records, Applied upTo) {
        jdbi.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            long seq = lock(handle);
            if (seq >= upTo.seq()) {
                return;
            }
            if (seq != after) {
                throw new IllegalStateException("the counts are at " + seq + " and not at " + after);
            }
            UUID[] ids = records.toArray(UUID[]::new);
            for (String step : List.of(TAKE_BACK, NEW_CELLS, COUNT)) {
                handle.createUpdate(step).bind("ids", ids).execute();
            }
            TallySums.add(handle, after, upTo.seq());
            handle.execute(MOVE, upTo.seq(), upTo.mark());
        });
    }

    /** Empties them. Not by TRUNCATE, which takes rows away from those who read at an earlier moment. */
    public void clear() {
        jdbi.useTransaction(handle -> {
            lock(handle);
            for (String table : TABLES) {
                handle.execute("delete from " + table);
            }
            handle.execute(MOVE, 0, "");
        });
    }

    private static long lock(Handle handle) {
        handle.execute(WITHOUT_WAITING);
        return handle.createQuery(LOCK).mapTo(long.class).one();
    }

    /** @param mark what tells the entry {@code seq} from the same number of another ledger */
    public record Applied(long seq, String mark) {}
}
