package opencredit.data.store.write;

import java.util.UUID;
import opencredit.data.ledger.Content;
import opencredit.data.ledger.Disclosure;
import opencredit.data.store.column.RecordColumn;
import opencredit.data.store.column.SharedNumbers;
import opencredit.data.store.lock.BodyNames;
import opencredit.data.store.lock.Lock;
import opencredit.data.store.lock.TakenOut;
import opencredit.data.store.stage.ContentNumbers;
import org.jdbi.v3.core.Handle;

/**
 * Puts a corrected version in the place of all that a record said before: older contents and salts are deleted in the
 * same call of the database that appends the entry.
 */
final class Correction {
    private static final String FIND =
            "select max(version) from record where id = :id and key = :key and dataset = :dataset";

    /**
     * Where there is older content, or a load could bring some, correcting has an effect though the content is the same.
     */
    private static final String SAID = """
            select exists (select from record r
              where r.id = :id and r.key = :key and r.dataset = :dataset and r.digest = :digest
                and (r.version = 1 or exists (select from corrected c where c.record = r.id))
                and not exists (select from entry e join version v on v.id = e.content
                  where e.record = r.id and v.id <> r.content))
            """;

    private static final String KEEP = "insert into version (id, salt, content) values (:content, :salt, :text)";

    /** One call appends the entry and deletes the older contents. */
    private static final String CORRECT = "select correct_record(:head, :at, :id, :reason, :content, :commitment)";

    private static final String KEEP_CORRECTED = "insert into corrected (record) values (:id) on conflict do nothing";

    private static final String CHANGE = """
            update record set (digest, seq, content, updated_at, version, %s)
              = (:digest, :seq, :content, :at, :version, %s)
            where id = :id and key = :key and dataset = :dataset
            """.formatted(RecordColumn.ALL, RecordColumn.BOUND);

    private Correction() {}

    /** Whether nothing would be corrected, nor forgotten. */
    static boolean isSaid(Handle handle, UUID id, Disclosure disclosure) {
        return handle.createQuery(SAID)
                .bind("id", id)
                .bind("key", disclosure.key())
                .bind("dataset", disclosure.dataset())
                .bind("digest", Content.of(disclosure).digest())
                .mapTo(boolean.class)
                .one();
    }

    /**
     * Writes the entry after {@code lock}'s. Names of bodies that no other record has go with the older versions.
     *
     * @return false when no such record with the disclosure's key and dataset is shown
     */
    static boolean correct(
            Handle handle, Lock lock, UUID id, String reason, Disclosure disclosure, SharedNumbers numbers) {
        Integer version = handle.createQuery(FIND)
                .bind("id", id)
                .bind("key", disclosure.key())
                .bind("dataset", disclosure.dataset())
                .mapTo(Integer.class)
                .one();
        if (version == null) {
            return false;
        }
        write(handle, lock, id, reason, new NextVersion(id, version + 1, disclosure, numbers));
        TakenOut.forget(handle, id);
        BodyNames.forget(handle);
        return true;
    }

    private static void write(Handle handle, Lock lock, UUID id, String reason, NextVersion next) {
        long content = new ContentNumbers(handle).next();
        next.content(handle.createUpdate(KEEP)).bind("content", content).execute();
        handle.createQuery(CORRECT)
                .bind("head", lock.seq())
                .bind("at", lock.stamp())
                .bind("id", id)
                .bind("reason", reason)
                .bind("content", content)
                .bind("commitment", next.commitment())
                .mapTo(boolean.class)
                .one();
        next.columns(handle.createUpdate(CHANGE))
                .bind("content", content)
                .bind("seq", lock.seq() + 1)
                .bind("at", lock.stamp())
                .execute();
        handle.createUpdate(KEEP_CORRECTED).bind("id", id).execute();
    }
}
