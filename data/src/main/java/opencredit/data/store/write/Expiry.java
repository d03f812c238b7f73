package opencredit.data.store.write;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import opencredit.data.outcome.Act;
import opencredit.data.store.lock.AuditTrail;
import opencredit.data.store.lock.BodyNames;
import opencredit.data.store.lock.JoinPlans;
import opencredit.data.store.lock.Lock;
import opencredit.data.store.lock.Withdrawal;
import opencredit.data.store.tally.EntryTally;
import org.jdbi.v3.core.Handle;

/**
 * Withdraws the records whose publication window is over. Any number of these at once withdraw each record once: whether
 * it is still there, and still over, is asked again under the ledger's lock.
 *
 * <p>No index leads to them. It would be kept up by every row of every load, for a question of once an hour; so the look
 * is one scan of the records, without their contents, and without the lock.
 */
final class Expiry {
    /** Records of one transaction: a tenth of a second, which is how long other writers wait. */
    public static final int RECORDS = 2_000;

    /** Records of one look: ten megabytes of ids. Where there are more, another look finds them. */
    private static final int LOOK = 100_000;

    private static final Act ACT = new Act(Act.SERVER, "window-ended");

    private static final String ENDED = "select id from record where visible_until <= ? limit " + LOOK;

    private static final String STILL_ENDED =
            "select id from record where id = any(?) and visible_until <= ? order by seq";

    private final Handle handle;
    private final Clock clock;
    private final EntryTally tally;
    private final OffsetDateTime now;
    private final int records;

    /**
     * @param handle a connection of its own: readers' pools must not wait for a night of many ends
     * @param clock stamps the entries
     * @param now what ended by then is over
     */
    public Expiry(Handle handle, Clock clock, EntryTally tally, Instant now, int records) {
        this.handle = handle;
        this.clock = clock;
        this.tally = tally;
        this.now = now.atOffset(ZoneOffset.UTC);
        this.records = records;
    }

    /**
     * Withdraws all of them, or leaves off between two transactions when told to stop.
     *
     * @return how many
     */
    public long run(BooleanSupplier stopping) {
        long withdrawn = 0;
        List<UUID> ended;
        do {
            ended = handle.select(ENDED, now).mapTo(UUID.class).list();
            withdrawn += withdraw(ended, stopping);
        } while (ended.size() == LOOK && !stopping.getAsBoolean());
        BodyNames.sweep(handle, clock);
        return withdrawn;
    }

    private long withdraw(List<UUID> ended, BooleanSupplier stopping) {
        long withdrawn = 0;
        for (int from = 0; from < ended.size() && !stopping.getAsBoolean(); from += records) {
            List<UUID> some = ended.subList(from, Math.min(ended.size(), from + records));
            withdrawn += handle.inTransaction(transaction -> withdraw(some));
        }
        return withdrawn;
    }

    private int withdraw(List<UUID> some) {
        JoinPlans.probe(handle.getConnection());
        Lock lock = Lock.take(handle, clock);
        List<UUID> ended = handle.select(STILL_ENDED, some.toArray(UUID[]::new), now)
                .mapTo(UUID.class)
                .list();
        int withdrawn = Withdrawal.ofAll(handle, lock, ended, ACT.reason(), tally);
        if (withdrawn > 0) {
            AuditTrail.note(handle, lock, lock.seq() + withdrawn, AuditTrail.Deed.WITHDRAW, ACT);
            Lock.announce(handle, lock.seq() + withdrawn);
        }
        return withdrawn;
    }
}
