package opencredit.data.store.append;

import opencredit.data.store.lock.Chunk;
import opencredit.data.store.lock.RowFate;
import org.jdbi.v3.core.Handle;

/** Records that were corrected, until their publisher says the same: an older file must not bring back what was taken out. */
final class Corrected {
    /** Rows that were compared with the record before it was corrected. */
    static final String REFUSE = """
            update staged s set fate = 'm', reason = 'corrected-record' from record r join corrected c on c.record = r.id
            where s.batch = :batch and s.row > :after and s.row <= :last and s.fate in ('n', 'a') and r.key = s.key
            """;

    private static final String RELEASE = """
            delete from corrected c using staged s join record r on r.key = s.key
            where s.batch = :batch and s.row > :after and s.row <= :last and s.fate = 'u' and s.digest = r.digest
              and c.record = r.id
            """;

    private Corrected() {}

    /** A publisher whose file says what was corrected amends its record again. */
    static void release(Handle handle, Chunk chunk) {
        if (chunk.count(RowFate.UNCHANGED) > 0) {
            RowDecisions.run(handle, RELEASE, chunk);
        }
    }
}
