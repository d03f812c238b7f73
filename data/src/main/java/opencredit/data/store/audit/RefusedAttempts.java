package opencredit.data.store.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import opencredit.data.key.ApiKey;
import opencredit.data.store.db.Database;
import opencredit.data.store.lock.AuditTrail;
import opencredit.data.store.lock.Lock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Attempts that were refused, counted here and written to the audit trail once a minute: a row for each key and one for
 * those without a key that is known, with counts by cause and without any address. So a flood of them takes no lock, and a
 * crash loses a minute of counts at most. Safe for threads.
 */
public final class RefusedAttempts {
    /** Whoever has no key that is known. */
    private static final String NOBODY = "nobody";

    /** Loads hold the lock for a third of a second by turns; a server that stops has ten seconds in all. */
    private static final String PATIENCE = "set local lock_timeout = '4s'";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi jdbi;
    private final Clock clock;
    private Map<String, SortedMap<String, Long>> counts = new HashMap<>();

    public RefusedAttempts(Database database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /**
     * Counts one.
     *
     * @param key whose secret was right; null for anybody else. There are as many as the register has made, so nobody fills
     *     the memory
     * @param cause the code of a problem
     */
    public synchronized void count(@Nullable ApiKey key, String cause) {
        counts.computeIfAbsent(key == null ? NOBODY : key.actor(), actor -> new TreeMap<>())
                .merge(cause, 1L, Long::sum);
    }

    /** Writes what was counted since; where the database is away it is kept for the next time. */
    public void write() {
        Map<String, SortedMap<String, Long>> counted = take();
        if (counted.isEmpty()) {
            return;
        }
        try {
            jdbi.useTransaction(handle -> {
                handle.execute(PATIENCE);
                Lock lock = Lock.take(handle, clock);
                new TreeMap<>(counted)
                        .forEach((actor, causes) -> AuditTrail.noteAttempts(handle, lock, actor, json(causes)));
            });
        } catch (RuntimeException away) {
            giveBack(counted);
            throw away;
        }
    }

    private synchronized Map<String, SortedMap<String, Long>> take() {
        Map<String, SortedMap<String, Long>> taken = counts;
        counts = new HashMap<>();
        return taken;
    }

    private synchronized void giveBack(Map<String, SortedMap<String, Long>> taken) {
        taken.forEach((actor, causes) -> {
            SortedMap<String, Long> now = counts.computeIfAbsent(actor, _ -> new TreeMap<>());
            causes.forEach((cause, count) -> now.merge(cause, count, Long::sum));
        });
    }

    private static String json(SortedMap<String, Long> causes) {
        return JSON.valueToTree(causes).toString();
    }
}
