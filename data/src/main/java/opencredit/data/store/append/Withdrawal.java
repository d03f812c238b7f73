package opencredit.data.store.append;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes records out of the register: an entry says so, their key is remembered, and the content and salts of all their
 * versions are deleted. Names of bodies that no other record has go with the one that is withdrawn by hand, and within the
 * hour with others.
 */
public final class Withdrawal {
    private static final String TELL_CHUNK = """
            insert into entry (seq, at, record, version, event, reason, dataset)
            select :head + row_number() over (order by row), :at, id, version, 'withdrawn', reason, :dataset
            from staged where batch = :batch and row > :after and row <= :last and fate = 'x'
            """;

    private static final String IDS =
            "select id from staged where batch = :batch and row > :after and row <= :last and fate = 'x'";

    private static final String TELL_ONE = """
            insert into entry (seq, at, record, version, event, reason, dataset, replaced_by)
            select :seq, :at, id, version, 'withdrawn', :reason, dataset, cast(:replacedBy as uuid) from record where id = :id
            """;

    private static final List<String> FORGET = List.of("""
            delete from version v using entry e where e.record = any(?) and v.id = e.content
            """, """
            insert into withdrawn (record, key, dataset, seq)
            select r.id, r.key, r.dataset, (select max(seq) from entry e where e.record = r.id)
            from record r where r.id = any(?)
            """, "delete from record where id = any(?)");

    private Withdrawal() {}

    /** @return the ledger's last entry afterwards */
    static long ofChunk(Handle handle, Chunk chunk, Lock lock, long head) {
        if (chunk.count(Fate.WITHDRAW) == 0) {
            return head;
        }
        int written = handle.createUpdate(TELL_CHUNK)
                .bind("head", head)
                .bind("at", lock.stamp())
                .bind("batch", chunk.batch())
                .bind("after", chunk.after())
                .bind("last", chunk.last())
                .bind("dataset", chunk.dataset())
                .execute();
        List<UUID> ids = handle.createQuery(IDS)
                .bind("batch", chunk.batch())
                .bind("after", chunk.after())
                .bind("last", chunk.last())
                .mapTo(UUID.class)
                .list();
        forget(handle, ids);
        return head + written;
    }

    /** Whether the record was shown, and now is withdrawn by the entry after {@code lock}'s. */
    public static boolean ofOne(Handle handle, Lock lock, UUID id, String reason, @Nullable UUID replacedBy) {
        int written = handle.createUpdate(TELL_ONE)
                .bind("seq", lock.seq() + 1)
                .bind("at", lock.stamp())
                .bind("id", id)
                .bind("reason", reason)
                .bind("replacedBy", replacedBy)
                .execute();
        if (written == 1) {
            forget(handle, List.of(id));
            BodyNames.forget(handle);
        }
        return written == 1;
    }

    /** What follows the entries that withdraw these. */
    static void forget(Handle handle, List<UUID> ids) {
        Plans.probe(handle.getConnection());
        UUID[] all = ids.toArray(UUID[]::new);
        FORGET.forEach(statement -> handle.execute(statement, (Object) all));
    }
}
