package opencredit.data.store.append;

import java.util.List;
import opencredit.data.store.lock.AuditTrail;
import opencredit.data.store.lock.AuditTrail.Deed;
import opencredit.data.store.lock.Chunk;
import opencredit.data.store.lock.Lock;
import opencredit.data.store.lock.Progress;
import opencredit.data.store.lock.RowFate;
import org.jdbi.v3.core.Handle;

/** The remains of a batch: refused rows to report, contents without a record, the staged rows themselves. */
final class BatchLeftovers {
    /** Content of rows that publish nothing after all. */
    private static final String FORGET_CONTENT = """
            select delete_unpublished(array(select content from staged
              where batch = :batch and row > :after and row <= :last and fate in ('u', 'w', 'c', 'm') and content is not null))
            """;

    private static final String COUNT_REFUSED = """
            insert into refused (batch, code, count)
            select batch, case fate when 'c' then 'conflicting-rows' when 'w' then 'withdrawn' else reason end, count(*)
            from staged
            where batch = :batch and row > :after and row <= :last and fate in ('c', 'w', 'm', 'z') group by 1, 2
            on conflict (batch, code) do update set count = refused.count + excluded.count
            """;

    private static final String NAME_REFUSED = """
            insert into refused_row (batch, row, code)
            select batch, row, case fate when 'c' then 'conflicting-rows' when 'w' then 'withdrawn' else reason end
            from staged where batch = :batch and row > :after and row <= :last and fate in ('c', 'w', 'm', 'z')
            order by row limit greatest(0, 1000 - (select count(*) from refused_row where batch = :batch))
            """;

    /** Of rows that contradict each other only: meeting a withdrawn record or another load is no fault of a report. */
    private static final String COUNT_FOR_PUBLISHER = """
            update submission b set refused = b.refused + c.count
            from (select publisher, count(*) as count from staged
                  where batch = :batch and row > :after and row <= :last and fate = 'c' group by publisher) c
            where b.batch = :batch and b.publisher = c.publisher
            """;

    /** The rows that a cancelled batch will never publish. */
    private static final List<String> CANCEL =
            List.of("""
            insert into refused (batch, code, count)
            select batch, 'cancelled', count(*) from staged where batch = :batch and row > :done group by batch
            """, """
            insert into refused_row (batch, row, code)
            select batch, min(row), 'cancelled' from staged where batch = :batch and row > :done group by batch
            """, """
            select delete_unpublished(array(select content from staged
              where batch = :batch and row > :done and content is not null))
            """, "delete from staged where batch = :batch and row > :done");

    private static final String CANCELLED_BY =
            "select cancelled_by from batch where id = ? and cancelled_by is not null";

    private static final String NOTED = "update batch set cancelled_by = null where id = ?";

    private static final String OTHERS =
            "select exists (select from batch where state in ('staged', 'waiting', 'cancelling') and id <> ?)";

    /** From here on emptying the table is quicker than deleting its rows, and leaves nothing to vacuum. */
    private static final int MANY = 20_000;

    private BatchLeftovers() {}

    static void note(Handle handle, Chunk chunk) {
        long refused = chunk.count(RowFate.CONFLICTING)
                + chunk.count(RowFate.WITHDRAWN_BEFORE)
                + chunk.count(RowFate.REFUSED)
                + chunk.count(RowFate.NOTHING_TO_END);
        if (refused > 0) {
            List.of(COUNT_REFUSED, NAME_REFUSED, COUNT_FOR_PUBLISHER)
                    .forEach(statement -> RowDecisions.run(handle, statement, chunk));
        }
        if (refused + chunk.count(RowFate.UNCHANGED) > 0) {
            RowDecisions.run(handle, FORGET_CONTENT, chunk);
        }
    }

    /**
     * Drops the rows that are not in the ledger: they are counted, and the first of them is named. From here on the
     * cancellation holds, and the trail says whose it is.
     */
    static void cancel(Handle handle, Progress progress, Lock lock) {
        CANCEL.forEach(statement -> handle.createUpdate(statement)
                .bind("batch", progress.batch())
                .bind("done", progress.done())
                .execute());
        handle.select(CANCELLED_BY, progress.batch())
                .mapTo(String.class)
                .findOne()
                .ifPresent(actor -> {
                    handle.execute(NOTED, progress.batch());
                    AuditTrail.noteWord(handle, lock, Deed.CANCEL, actor, progress.batch());
                });
    }

    /** Deletes a batch's staged rows. */
    static void empty(Handle handle, long batch) {
        long rows = handle.select("select rows from batch where id = ?", batch)
                .mapTo(long.class)
                .one();
        if (rows > MANY && !isShared(handle, batch)) {
            handle.execute("truncate staged");
            return;
        }
        handle.execute("delete from staged where batch = ?", batch);
    }

    /** Whether rows of other batches are there or may be on their way. */
    private static boolean isShared(Handle handle, long batch) {
        handle.execute("savepoint alone");
        try {
            handle.execute("lock table staged in access exclusive mode nowait");
        } catch (org.jdbi.v3.core.JdbiException beingWritten) {
            handle.execute("rollback to savepoint alone");
            return true;
        }
        return handle.select(OTHERS, batch).mapTo(boolean.class).one();
    }
}
