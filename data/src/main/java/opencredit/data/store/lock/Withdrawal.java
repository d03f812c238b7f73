package opencredit.data.store.lock;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opencredit.data.store.tally.EntryTally;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes records out of the register: an entry says so, their key is remembered, and the content and salts of all their
 * versions are deleted. They are counted before, in the same transaction. A body's name that no other record has goes at
 * once where a record is withdrawn by hand, and within the hour otherwise.
 */
public final class Withdrawal {
    /** One call appends the entries and deletes the contents: the only way in which a content that was public ends. */
    private static final String WITHDRAW =
            "select withdraw_records(:head, :at, :ids, :reasons, cast(:replacedBy as uuid))";

    private static final String OF_CHUNK = """
            select array_agg(id order by row), array_agg(reason order by row)
            from staged where batch = :batch and row > :after and row <= :last and fate = 'x'
            """;

    private Withdrawal() {}

    /** @return the ledger's last entry afterwards */
    public static long ofChunk(Handle handle, Chunk chunk, Lock lock, long head, EntryTally tally) {
        if (chunk.count(RowFate.WITHDRAW) == 0) {
            return head;
        }
        Ended ended = handle.createQuery(OF_CHUNK)
                .bind("batch", chunk.batch())
                .bind("after", chunk.after())
                .bind("last", chunk.last())
                .map((row, context) -> new Ended((UUID[]) row.getArray(1).getArray(), (String[])
                        row.getArray(2).getArray()))
                .one();
        return head + withdraw(handle, new Lock(head, lock.at()), ended.ids(), ended.reasons(), null, tally);
    }

    /** Whether the record was shown, and now is withdrawn by the entry after {@code lock}'s. */
    public static boolean ofOne(
            Handle handle, Lock lock, UUID id, String reason, @Nullable UUID replacedBy, EntryTally tally) {
        boolean isWithdrawn = withdraw(handle, lock, new UUID[] {id}, new String[] {reason}, replacedBy, tally) == 1;
        if (isWithdrawn) {
            TakenOut.forget(handle, id);
            BodyNames.forget(handle);
        }
        return isWithdrawn;
    }

    /** Withdraws those of the records that are shown, all for one reason; says how many. */
    public static int ofAll(Handle handle, Lock lock, List<UUID> ids, String reason, EntryTally tally) {
        String[] reasons = new String[ids.size()];
        Arrays.fill(reasons, reason);
        return withdraw(handle, lock, ids.toArray(UUID[]::new), reasons, null, tally);
    }

    private static int withdraw(
            Handle handle, Lock lock, UUID[] ids, String[] reasons, @Nullable UUID replacedBy, EntryTally tally) {
        JoinPlans.probe(handle.getConnection());
        long counted = tally.noteWithdrawn(handle, lock.seq(), lock.at(), ids, reasons);
        int withdrawn = handle.createQuery(WITHDRAW)
                .bind("head", lock.seq())
                .bind("at", lock.stamp())
                .bind("ids", ids)
                .bind("reasons", reasons)
                .bind("replacedBy", replacedBy)
                .map((row, context) -> ((UUID[]) row.getArray(1).getArray()).length)
                .one();
        if (counted != withdrawn) {
            throw new IllegalStateException(counted + " counted, and " + withdrawn + " withdrawn");
        }
        return withdrawn;
    }

    private record Ended(UUID[] ids, String[] reasons) {}
}
