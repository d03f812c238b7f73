package opencredit.data.store.keys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyState;
import opencredit.data.session.SessionSecret;
import opencredit.data.session.StaffSession;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of staff. The database is asked each time, for the session and for its key: both hold on every server and after
 * a restart, and a key that is revoked or expired ends its sessions at their next request. Safe for threads.
 */
public final class StaffSessions {
    private static final String BEGIN =
            "insert into staff_session (hash, key, began_at, expires_at) values (:hash, :key, :now, :until)";

    private static final String FIND = "select key, expires_at from staff_session where hash = ? and expires_at > ?";

    private static final String END = "delete from staff_session where hash = ?";

    private static final String FORGET = "delete from staff_session where expires_at <= ?";

    private final Jdbi jdbi;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public StaffSessions(Database database, Clock clock) {
        this.jdbi = database.jdbi(PoolKind.MAIN);
        this.clock = clock;
    }

    /** Begins a session of a key that is valid; those that are over are forgotten. */
    public StaffSession begin(ApiKey key) {
        SessionSecret secret = SessionSecret.make(random);
        Instant now = now();
        Instant longest = now.plus(StaffSession.LONGEST);
        Instant until = longest.isBefore(key.expiresAt()) ? longest : key.expiresAt();
        jdbi.useTransaction(handle -> {
            handle.execute(FORGET, stamp(now));
            handle.createUpdate(BEGIN)
                    .bind("hash", secret.hash())
                    .bind("key", key.id())
                    .bind("now", stamp(now))
                    .bind("until", stamp(until))
                    .execute();
        });
        return new StaffSession(secret, key, until);
    }

    /** The session of a secret; empty where it is over, was ended, never was, or where its key opens nothing now. */
    public Optional<StaffSession> find(SessionSecret secret) {
        Instant now = now();
        return Optional.ofNullable(jdbi.withHandle(handle -> find(handle, secret, now)));
    }

    private static @Nullable StaffSession find(Handle handle, SessionSecret secret, Instant now) {
        Kept kept = handle.select(FIND, secret.hash(), stamp(now))
                .map((row, context) -> new Kept(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .findOne()
                .orElse(null);
        ApiKey key = kept == null ? null : KeyRow.find(handle, kept.key());
        return kept != null && key != null && key.state(now) == KeyState.VALID
                ? new StaffSession(secret, key, kept.until())
                : null;
    }

    /** Ends a session on every server. */
    public void end(SessionSecret secret) {
        jdbi.useHandle(handle -> handle.execute(END, (Object) secret.hash()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static OffsetDateTime stamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Kept(String key, Instant until) {}
}
