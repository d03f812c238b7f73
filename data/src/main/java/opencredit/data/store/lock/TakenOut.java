package opencredit.data.store.lock;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import opencredit.data.store.column.RecordColumn;
import org.jdbi.v3.core.Handle;

/**
 * What a correction or a withdrawal took out because it must not be public. Batches that are staged and not in the ledger
 * yet may hold the same: their rows about that record lose content and columns too, and are refused.
 */
public final class TakenOut {
    /** Every other reason says something about the record, and nothing against its content. */
    public static final String REASONS = "('corrected', 'privacy')";

    private static final String KEY =
            "select key from record where id = :id union all select key from withdrawn where record = :id";

    private static final String KEYS = """
            select k.key from entry e
              join (select id, key from record union all select record, key from withdrawn) k on k.id = e.record
            where e.seq > (select min(known) from batch where state = 'waiting') and %s
            """.formatted(tells("e"));

    /** Rows in the ledger are passed by: their contents ended with the entry. What the record says now is public. */
    private static final String HELD = """
            select s.content from staged s join batch b on b.id = s.batch
            where s.key = any(:keys) and s.row > b.done and s.content is not null
              and exists (
                select from (select id, key from record union all select record, key from withdrawn) k
                  join entry e on e.record = k.id
                where k.key = s.key and e.seq > b.known and %s)
              and not exists (select from record r where r.key = s.key and r.digest = s.digest)
            """.formatted(tells("e"));

    private static final String DELETE = "select delete_unpublished(?)";

    /** The digest is a hash without a salt, by which a content that is known in part can be guessed. */
    private static final String EMPTY = """
            update staged s set content = null, commitment = null, id = null, version = null,
              digest = '00000000-0000-0000-0000-000000000000', %s,
              reason = case when fate in %s then 'corrected-record' else reason end,
              fate = case when fate not in %s then fate
                when exists (select from withdrawn w where w.key = s.key) then 'w' else 'm' end
            where s.content = any(:contents)
            """.formatted(
                    Arrays.stream(RecordColumn.values())
                            .map(column -> column.column() + " = null")
                            .collect(Collectors.joining(", ")),
                    RowFate.WITH_CONTENT,
                    RowFate.WITH_CONTENT);

    private TakenOut() {}

    /** Whether {@code entry}, as a statement calls it, took a content out; a condition of SQL. */
    public static String tells(String entry) {
        return "%1$s.event in ('amended', 'withdrawn') and %1$s.reason in %2$s".formatted(entry, REASONS);
    }

    /** Deletes what was taken out of this record from all batches; the transaction holds the ledger's lock. */
    public static void forget(Handle handle, UUID record) {
        forget(
                handle,
                handle.createQuery(KEY).bind("id", record).mapTo(UUID.class).list());
    }

    /** The same of all records, for a batch that was being staged when one lost its content, and waits since. */
    public static void sweep(Handle handle, Clock clock) {
        List<UUID> keys = handle.createQuery(KEYS).mapTo(UUID.class).list();
        if (!keys.isEmpty()) {
            handle.useTransaction(transaction -> {
                Lock.take(transaction, clock);
                forget(transaction, keys);
            });
        }
    }

    private static void forget(Handle handle, List<UUID> keys) {
        // no index leads to a staged row by its key
        handle.execute("set local enable_seqscan = on");
        Long[] contents = handle.createQuery(HELD)
                .bind("keys", keys.toArray(UUID[]::new))
                .mapTo(Long.class)
                .list()
                .toArray(Long[]::new);
        if (contents.length > 0) {
            handle.execute(DELETE, (Object) contents);
            handle.createUpdate(EMPTY).bind("contents", contents).execute();
        }
    }
}
