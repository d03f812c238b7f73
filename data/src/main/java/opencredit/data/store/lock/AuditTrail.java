package opencredit.data.store.lock;

import java.util.Locale;
import opencredit.data.outcome.Act;
import org.jdbi.v3.core.Handle;

/** The acts, each written in the transaction of its write. */
public final class AuditTrail {
    private static final String OF_RECORD = """
            insert into act (at, actor, deed, reason, first_seq, last_seq)
            values (:at, :actor, :deed, :reason, :first, :last)
            """;

    private static final String OF_CHUNK = """
            insert into act (at, actor, deed, reason, batch, first_seq, last_seq)
            select :at, submitter, 'append', reason, id, :first, :last from batch where id = :batch
            """;

    private static final String OF_UNDOING = """
            insert into act (at, actor, deed, reason, batch, first_seq, last_seq)
            values (:at, :actor, 'undo', :reason, :batch, :first, :last)
            """;

    private AuditTrail() {}

    /** Notes the entries after {@code before}'s, up to {@code last}, of a write without a batch. */
    public static void note(Handle handle, Lock before, long last, Deed deed, Act act) {
        handle.createUpdate(OF_RECORD)
                .bind("at", before.stamp())
                .bind("actor", act.actor())
                .bind("deed", deed.word())
                .bind("reason", act.reason())
                .bind("first", before.seq() + 1)
                .bind("last", last)
                .execute();
    }

    /** Notes the entries that a chunk of a batch became. */
    public static void noteChunk(Handle handle, Lock before, long last, long batch) {
        handle.createUpdate(OF_CHUNK)
                .bind("at", before.stamp())
                .bind("batch", batch)
                .bind("first", before.seq() + 1)
                .bind("last", last)
                .execute();
    }

    /** Notes the entries that take back some of a batch. */
    public static void noteUndoing(Handle handle, Lock before, long last, long batch, Act act) {
        handle.createUpdate(OF_UNDOING)
                .bind("at", before.stamp())
                .bind("actor", act.actor())
                .bind("reason", act.reason())
                .bind("batch", batch)
                .bind("first", before.seq() + 1)
                .bind("last", last)
                .execute();
    }

    /** The kinds of acts, as {@code act.deed} calls them. */
    public enum Deed {
        WITHDRAW,
        RESTORE,
        CORRECT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
