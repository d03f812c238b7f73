package opencredit.data.store.append;

import java.util.List;
import opencredit.data.store.lock.Chunk;
import opencredit.data.store.lock.RowFate;
import org.jdbi.v3.core.Handle;

/** The final decision about each row, made while nobody else can change the register. */
final class RowDecisions {
    private static final String REPEATED = """
            update staged s set fate = case when exists (select from withdrawn w where w.key = s.key) then 'w' else 'u' end
            where s.batch = :batch and s.row > :after and s.row <= :last and s.fate = 'r'
            """;

    private static final String ENDS = """
            update staged s set fate = 'x', id = r.id, version = r.version
            from (select key, min(row) as row from staged
                  where batch = :batch and row > :after and row <= :last and fate = 'e' group by key) first
              join record r on r.key = first.key
            where s.batch = :batch and s.row = first.row
            """;

    private static final String ENDED_BEFORE = """
            update staged s set fate = 'u' from withdrawn w join entry e on e.seq = w.seq
            where s.batch = :batch and s.row > :after and s.row <= :last and s.fate = 'e'
              and w.key = s.key and e.reason = s.reason
            """;

    private static final String NOTHING_TO_END = """
            update staged set fate = 'z' where batch = :batch and row > :after and row <= :last and fate = 'e'
            """;

    private RowDecisions() {}

    /** @param foreign whether others have written since the rows were compared */
    static Chunk settle(Handle handle, Chunk chunk, boolean foreign) {
        boolean changed = foreign && StaleRows.refresh(handle, chunk);
        if (chunk.count(RowFate.REPEATED) > 0) {
            changed |= run(handle, REPEATED, chunk) > 0;
        }
        if (chunk.count(RowFate.END) > 0) {
            changed |= run(handle, ENDS, chunk) > 0;
        }
        return changed ? chunk.again(handle) : chunk;
    }

    /** The rows that still end a record, once the chunk's withdrawals are written. */
    static Chunk settleEnds(Handle handle, Chunk chunk) {
        for (String statement : List.of(ENDED_BEFORE, NOTHING_TO_END)) {
            run(handle, statement, chunk);
        }
        return chunk.again(handle);
    }

    static int run(Handle handle, String statement, Chunk chunk) {
        return handle.createUpdate(statement)
                .bind("batch", chunk.batch())
                .bind("after", chunk.after())
                .bind("last", chunk.last())
                .execute();
    }
}
