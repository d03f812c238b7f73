package opencredit.data.store.append;

import opencredit.data.store.column.RecordColumn;
import opencredit.data.store.lock.Chunk;
import opencredit.data.store.lock.Lock;
import opencredit.data.store.lock.TakenOut;
import opencredit.data.store.tally.EntryTally;
import opencredit.data.store.tally.StagedStretch;
import opencredit.data.store.tally.TalliedRows;
import org.jdbi.v3.core.Handle;

/**
 * Writes a chunk's new records and versions: one entry and one current record for each. What an amended record was before
 * is kept, so that the batch can be undone.
 */
final class Publication {
    private static final String PUBLISH =
            """
            with fresh as materialized (
              select *, :head + row_number() over (order by row) as seq from staged
              where batch = :batch and row > :after and row <= :last and fate in ('n', 'b', 'a')),
            back as (delete from withdrawn w using fresh f where f.fate = 'b' and w.record = f.id),
            taken_out as (
              insert into corrected (record)
              select w.record from fresh f join withdrawn w on w.record = f.id join entry e on e.seq = w.seq
              where f.fate = 'b' and e.reason in %4$s on conflict do nothing),
            made as (
              insert into record (id, key, digest, seq, content, published_at, updated_at, version, dataset, tallied, %1$s)
              select id, key, digest, seq, content,
                case fate when 'n' then :at else
                  (select e.at from entry e where e.record = f.id and e.event = 'published') end,
                :at, version, :dataset, nullif((cast(:tallied as bigint[]))[seq - :head], 0), %1$s
              from fresh f where fate in ('n', 'b')),
            kept as (
              insert into former (id, key, digest, seq, content, published_at, updated_at, version, dataset, amended_by, %1$s)
              select r.id, r.key, r.digest, r.seq, r.content, r.published_at, r.updated_at, r.version, r.dataset, f.seq, %2$s
              from fresh f join record r on r.id = f.id where f.fate = 'a'),
            changed as (
              update record r set (digest, seq, content, updated_at, version, %1$s)
                = (f.digest, f.seq, f.content, :at, f.version, %3$s)
              from fresh f where f.fate = 'a' and r.id = f.id)
            insert into entry (seq, at, content, record, version, event, reason, dataset, commitment)
            select seq, :at, content, id, version,
              case fate when 'n' then 'published' when 'b' then 'restored' else 'amended' end,
              case when fate = 'n' then 'first-publication'
                when fate = 'b' and (select restores is null from batch where id = :batch) then 'loaded-again'
                else (select reason from batch where id = :batch) end,
              :dataset, commitment
            from fresh
            """.formatted(RecordColumn.ALL, RecordColumn.allOf("r"), RecordColumn.allOf("f"), TakenOut.REASONS);

    /**
     * A body's first day as a publisher, in the city's time zone: that of the batch's first entry, however long the batch
     * took. Locked in order, so that no two batches wait for each other's bodies.
     */
    private static final String BEGIN = """
            update authority a set publishes_since = (
              select city_day(e.at) from staged s join entry e on e.record = s.id
              where s.batch = :batch
                and s.row = (select min(row) from staged where batch = :batch and fate = 'n')
              order by e.seq limit 1)
            from (
              select id from authority where publishes_since is null
                and id in (select publisher from staged where batch = :batch and fate = 'n')
              order by id for update) beginning
            where a.id = beginning.id
            """;

    private Publication() {}

    /** @return the ledger's last entry afterwards */
    static long publish(Handle handle, Chunk chunk, Lock lock, EntryTally tally) {
        if (chunk.written() == 0) {
            return lock.seq();
        }
        StagedStretch staged = new StagedStretch(chunk.batch(), chunk.dataset(), chunk.after(), chunk.last());
        TalliedRows tallied = tally.notePublished(handle, staged, lock.seq(), lock.at());
        int written = handle.createUpdate(PUBLISH)
                .bind("tallied", tallied.numbers())
                .bind("head", lock.seq())
                .bind("at", lock.stamp())
                .bind("batch", chunk.batch())
                .bind("after", chunk.after())
                .bind("last", chunk.last())
                .bind("dataset", chunk.dataset())
                .execute();
        tally.noteWritten(handle, lock.seq(), tallied.published(), lock.seq() + written, lock.at());
        return lock.seq() + written;
    }

    /**
     * Notes who begins to publish with this batch. Once, at its end: two chunks are written at a time, and each would wait
     * for the other's bodies.
     */
    static void begin(Handle handle, long batch) {
        handle.createUpdate(BEGIN).bind("batch", batch).execute();
    }
}
