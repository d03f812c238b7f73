package opencredit.data.store.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyState;
import opencredit.data.key.KeyText;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Knows keys that are sent. The database is asked each time, by the primary key: what is revoked opens nothing from that
 * moment on, on every server. Safe for threads.
 */
public final class KeyRing {
    /** How exactly the last use is known: a write for each request would cost more than most requests. */
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    private static final String USED = """
            update api_key set last_used = :now where id = :id and (last_used is null or last_used < :before)
            """;

    private static final String OPEN = """
            select exists (select from api_key where id = substr(:actor, 5) and revoked_at is null and expires_at > :now)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    public KeyRing(Database database, Clock clock) {
        this.jdbi = database.jdbi(PoolKind.MAIN);
        this.clock = clock;
    }

    /** The key whose secret this is, valid or not; empty for a wrong secret as for an unknown id. */
    public Optional<ApiKey> verify(KeyText text) {
        return verify(List.of(text)).stream().findFirst();
    }

    /** The same of several, with one question to the database. */
    public List<ApiKey> verify(List<KeyText> texts) {
        return jdbi.withHandle(handle -> KeyRow.verified(handle, texts));
    }

    /** Whether a key opens anything now. */
    public KeyState state(ApiKey key) {
        return key.state(clock.instant());
    }

    /** Whether the key that acts under this name opens anything now; it may have ended since it was looked at. */
    public boolean isOpen(String actor) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("actor", actor)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .mapTo(boolean.class)
                .one());
    }

    /** Notes that a key was used. */
    public void used(ApiKey key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant before = now.minus(EXACTNESS);
        if (isKnown(key.lastUsed(), before)) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(USED)
                .bind("id", key.id())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static boolean isKnown(@Nullable Instant lastUsed, Instant before) {
        return lastUsed != null && !lastUsed.isBefore(before);
    }
}
