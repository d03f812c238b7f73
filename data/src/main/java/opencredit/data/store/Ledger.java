package opencredit.data.store;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** What is written to the ledger, under one advisory lock, so that no reader of the sequence misses an entry. */
public final class Ledger {

    public Ledger(Database database, Clock clock) {}

    /**
     * Appends a finished batch, in transactions of at most 10,000 rows. Goes on where a crash cut it off; appending one
     * that is done returns its result again.
     *
     * @param progress told how many rows are done
     */
    public Appended append(long batch, LongConsumer progress) {
        throw new UnsupportedOperationException();
    }

    /** Batches finished but not wholly appended: left behind by a crash. */
    public List<Long> unfinished() {
        throw new UnsupportedOperationException();
    }

    /**
     * Withdraws a record: content and salts of all its versions are deleted in the same transaction.
     *
     * @throws IllegalStateException when it is unknown or not shown
     */
    public Entry withdraw(UUID record, String reason, @Nullable UUID replacedBy) {
        throw new UnsupportedOperationException();
    }

    /**
     * Restores a withdrawn record as a new version.
     *
     * @throws IllegalStateException when it is unknown, is shown, or has another natural key
     */
    public Entry restore(UUID record, String reason, Disclosure disclosure) {
        throw new UnsupportedOperationException();
    }

    /**
     * What became of a batch's rows; together with those that intake refused they are all it received.
     *
     * @param refused rows refused here: {@code conflicting-rows}, {@code withdrawn}, {@code window-ended}, …; counts by
     *     code are exact, of the rows at most the first thousand are named
     * @param seq the last entry it wrote, or the head when it wrote none
     */
    public record Appended(
            String intakeReport,
            long published,
            long amended,
            long unchanged,
            long withdrawn,
            java.util.Map<String, Long> refused,
            List<RefusedRow> rows,
            long seq) {}

    /** A row that the ledger refused. */
    public record RefusedRow(long row, String code) {}
}
