package opencredit.data.store.lock;

import java.util.Locale;
import opencredit.data.outcome.Act;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * The acts, each written in the transaction of its write. The database chains each row to the one before it
 * ({@code V24__keys_and_audit.sql}), so whoever writes holds the ledger's lock, and writes this last.
 */
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

    private static final String OF_BATCH =
            "insert into act (at, actor, deed, batch) values (:at, :actor, :deed, :batch)";

    private static final String OF_ACCESS = """
            insert into act (at, actor, deed, reason, target) values (:at, :actor, :deed, :reason, :target)
            """;

    private static final String OF_ATTEMPTS = """
            insert into act (at, actor, deed, outcome, causes) values (:at, :actor, 'attempt', 'refused', :causes)
            """;

    private AuditTrail() {}

    /** Notes the entries after {@code before}'s, up to {@code last}, of a write without a batch. */
    public static void note(Handle handle, Lock before, long last, Deed deed, Act act) {
        entries(handle.createUpdate(OF_RECORD), before, last)
                .bind("actor", act.actor())
                .bind("deed", deed.word())
                .bind("reason", act.reason())
                .execute();
    }

    /** Notes the entries that a chunk of a batch became. */
    public static void noteChunk(Handle handle, Lock before, long last, long batch) {
        entries(handle.createUpdate(OF_CHUNK), before, last)
                .bind("batch", batch)
                .execute();
    }

    /** Notes the entries that take back some of a batch. */
    public static void noteUndoing(Handle handle, Lock before, long last, long batch, Act act) {
        entries(handle.createUpdate(OF_UNDOING), before, last)
                .bind("actor", act.actor())
                .bind("reason", act.reason())
                .bind("batch", batch)
                .execute();
    }

    /** Notes a word about a whole batch. */
    public static void noteWord(Handle handle, Lock lock, Deed deed, String actor, long batch) {
        handle.createUpdate(OF_BATCH)
                .bind("at", lock.stamp())
                .bind("actor", actor)
                .bind("deed", deed.word())
                .bind("batch", batch)
                .execute();
    }

    /**
     * Notes what is done about who may write.
     *
     * @param target the key or the body
     */
    public static void noteAccess(Handle handle, Lock lock, Deed deed, Act act, String target) {
        handle.createUpdate(OF_ACCESS)
                .bind("at", lock.stamp())
                .bind("actor", act.actor())
                .bind("deed", deed.word())
                .bind("reason", act.reason())
                .bind("target", target)
                .execute();
    }

    /**
     * Notes attempts that were refused.
     *
     * @param causes a JSON object: codes of problems, and how often each
     */
    public static void noteAttempts(Handle handle, Lock lock, String actor, String causes) {
        handle.createUpdate(OF_ATTEMPTS)
                .bind("at", lock.stamp())
                .bind("actor", actor)
                .bind("causes", causes)
                .execute();
    }

    private static Update entries(Update note, Lock before, long last) {
        return note.bind("at", before.stamp()).bind("first", before.seq() + 1).bind("last", last);
    }

    /** The kinds of acts, as {@code act.deed} calls them. */
    public enum Deed {
        WITHDRAW,
        RESTORE,
        CORRECT,
        CONFIRM,
        CANCEL,
        UNDO,
        CREATE_KEY,
        ROTATE_KEY,
        REVOKE_KEY,
        ADD_PUBLISHER;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
