package opencredit.data.store.write;

import java.util.UUID;
import opencredit.data.ledger.Disclosure;
import opencredit.data.store.column.RecordColumn;
import opencredit.data.store.column.SharedNumbers;
import opencredit.data.store.lock.Lock;
import opencredit.data.store.lock.TakenOut;
import opencredit.data.store.stage.ContentNumbers;
import org.jdbi.v3.core.Handle;

/**
 * Brings a withdrawn record back as a new version. Where its content was taken out, no older file amends it until its
 * publisher has said the same.
 */
final class Restoration {
    private static final String FIND = """
            select max(e.version) from withdrawn w join entry e on e.record = w.record
            where w.record = :id and w.key = :key and w.dataset = :dataset
            """;

    private static final String RESTORE = """
            with back as (delete from withdrawn where record = :id),
            taken_out as (
              insert into corrected (record)
              select e.record from withdrawn w join entry e on e.seq = w.seq
              where w.record = :id and e.reason in %s on conflict do nothing),
            kept as (insert into version (id, salt, content) values (:content, :salt, :text)),
            told as (
              insert into entry (seq, at, content, record, version, event, reason, dataset, commitment)
              values (:seq, :at, :content, :id, :version, 'restored', :reason, :dataset, :commitment))
            insert into record (id, key, digest, seq, content, published_at, updated_at, version, dataset, %s)
            values (:id, :key, :digest, :seq, :content,
              coalesce((select at from entry where record = :id and event = 'published'), :at), :at, :version, :dataset, %s)
            """.formatted(TakenOut.REASONS, RecordColumn.ALL, RecordColumn.BOUND);

    private Restoration() {}

    /**
     * Writes the entry after {@code lock}'s.
     *
     * @return false when no such record with the disclosure's key and dataset is withdrawn
     */
    static boolean restore(
            Handle handle, Lock lock, UUID id, String reason, Disclosure disclosure, SharedNumbers numbers) {
        Integer last = handle.createQuery(FIND)
                .bind("id", id)
                .bind("key", disclosure.key())
                .bind("dataset", disclosure.dataset())
                .mapTo(Integer.class)
                .one();
        if (last == null) {
            return false;
        }
        NextVersion next = new NextVersion(id, last + 1, disclosure, numbers);
        next.content(next.columns(handle.createUpdate(RESTORE)))
                .bind("content", new ContentNumbers(handle).next())
                .bind("commitment", next.commitment())
                .bind("seq", lock.seq() + 1)
                .bind("at", lock.stamp())
                .bind("reason", reason)
                .execute();
        return true;
    }
}
