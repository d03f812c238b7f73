package opencredit.data.store.uploads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Requests that may be sent again, and are done once. Safe for threads and for any number of processes. */
public final class AnsweredRequests {
    /** Whoever repeats a request does so within hours; a week is long enough for one that failed on a Friday. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final String CLAIM = """
            insert into answered_request (key, route, name, holder, begun_at) values (:key, :route, :name, :holder, :now)
            on conflict (key, route, name) do update set holder = excluded.holder, begun_at = excluded.begun_at,
              digest = null, answer = null
            where answered_request.begun_at < :old
              or answered_request.digest is null and answered_request.holder not in (select holder from holding)
            """;

    private static final String FIND =
            "select digest, answer from answered_request where key = :key and route = :route and name = :name";

    private static final String RELEASE = """
            delete from answered_request
            where key = :key and route = :route and name = :name and holder = :holder and digest is null
            """;

    private static final String ANSWER = """
            update answered_request set digest = :digest, answer = :answer
            where key = :key and route = :route and name = :name and holder = :holder and digest is null
            """;

    private static final String FORGET = "delete from answered_request where begun_at < ?";

    private final Jdbi jdbi;
    private final Clock clock;

    public AnsweredRequests(Database database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /** Takes a request's name, unless somebody has it. */
    public Claimed claim(Claim claim) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return jdbi.inTransaction(handle -> {
            int taken = claim.bind(handle.createUpdate(CLAIM))
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                    .execute();
            return taken == 1 ? new Claimed.Taken() : former(handle, claim);
        });
    }

    private static Claimed former(Handle handle, Claim claim) {
        return handle.createQuery(FIND)
                .bind("key", claim.key())
                .bind("route", claim.route())
                .bind("name", claim.name())
                .map((row, context) -> row.getBytes(1) == null
                        ? new Claimed.Running()
                        : new Claimed.Answered(row.getBytes(1), row.getString(2)))
                // whoever had it gave it back just now
                .findOne()
                .orElseGet(Claimed.Running::new);
    }

    /** Gives a name back that led to nothing. */
    public void release(Claim claim) {
        jdbi.useHandle(handle -> claim.bind(handle.createUpdate(RELEASE)).execute());
    }

    /** In the transaction of what the request did. */
    static void answer(Handle handle, Claim claim, byte[] digest, String answer) {
        int answered = claim.bind(handle.createUpdate(ANSWER))
                .bind("digest", digest)
                .bind("answer", answer)
                .execute();
        if (answered != 1) {
            throw new IllegalStateException("somebody else took the request's name");
        }
    }

    static void forget(Handle handle, Instant now) {
        handle.execute(FORGET, now.minus(KEPT).atOffset(ZoneOffset.UTC));
    }

    /**
     * A request by its name.
     *
     * @param key the id of the key that sent it
     * @param name as the sender calls it
     * @param holder the number of the process that has it
     */
    public record Claim(String key, String route, String name, int holder) {
        private org.jdbi.v3.core.statement.Update bind(org.jdbi.v3.core.statement.Update statement) {
            return statement
                    .bind("key", key)
                    .bind("route", route)
                    .bind("name", name)
                    .bind("holder", holder);
        }
    }

    /** Whether a name was free. */
    public sealed interface Claimed {
        /** It is the sender's until it is answered or given back. */
        record Taken() implements Claimed {}

        /** The first request of this name has no answer yet. */
        record Running() implements Claimed {}

        /**
         * The first request of this name was answered.
         *
         * @param digest of what it asked
         */
        @SuppressWarnings("ArrayRecordComponent")
        record Answered(byte[] digest, String answer) implements Claimed {}
    }
}
