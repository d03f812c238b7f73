package opencredit.data.store.append;

import opencredit.data.store.lock.Chunk;
import opencredit.data.store.lock.RowFate;
import opencredit.data.store.lock.TakenOut;
import org.jdbi.v3.core.Handle;

/**
 * Records whose content was taken out, until their publisher says the same: neither an older file nor a batch that was
 * staged before may bring it back.
 */
final class Corrected {
    /**
     * Rows that were compared with the record before its content was taken out. A publisher may have said the same since;
     * then it is the entry that tells.
     */
    static final String REFUSE = """
            update staged s set fate = 'm', reason = 'corrected-record' from record r, batch b
            where s.batch = :batch and s.row > :after and s.row <= :last and s.fate in %s and r.key = s.key
              and b.id = s.batch and (exists (select from corrected c where c.record = r.id)
                or exists (select from entry e where e.record = r.id and e.seq > b.known and %s))
            """.formatted(RowFate.WITH_CONTENT, TakenOut.tells("e"));

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
