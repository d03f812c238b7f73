package opencredit.data.store.keys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyEnd;
import opencredit.data.key.KeyFault;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyRules;
import opencredit.data.key.KeyState;
import opencredit.data.key.KeyText;
import opencredit.data.key.NewKey;
import opencredit.data.outcome.Act;
import opencredit.data.store.db.Database;
import opencredit.data.store.lock.AuditTrail;
import opencredit.data.store.lock.AuditTrail.Deed;
import opencredit.data.store.lock.Lock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Makes keys and ends them, each with its line in the audit trail. Safe for threads. */
public final class ApiKeys {
    private static final String ISSUED = "issued", ROTATED = "rotated";

    private static final String END =
            "update api_key set expires_at = least(expires_at, :until) where id = :id and revoked_at is null";

    private static final String REVOKE = "update api_key set revoked_at = :now where id = :id and revoked_at is null";

    private final Jdbi jdbi;
    private final Datasets datasets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ApiKeys(Database database, Datasets datasets, Clock clock) {
        this.jdbi = database.jdbi();
        this.datasets = datasets;
        this.clock = clock;
    }

    /** All keys, the newest first; revoked and expired ones too. */
    public List<ApiKey> all() {
        return jdbi.withHandle(KeyRow::all);
    }

    /** Makes a key: {@code Made}, or {@code Unfit}. */
    public KeyOutcome create(NewKey wanted, String actor) {
        return jdbi.inTransaction(handle -> {
            Lock lock = Lock.take(handle, clock);
            List<KeyFault> faults =
                    KeyRules.faults(wanted, takes(wanted.role()), body -> ListedPublishers.isListed(handle, body));
            return faults.isEmpty()
                    ? make(handle, lock, wanted, null, Deed.CREATE_KEY, new Act(actor, ISSUED))
                    : new KeyOutcome.Unfit(faults);
        });
    }

    /** The datasets in which a role may submit. */
    private Predicate<String> takes(KeyRole role) {
        return role == KeyRole.RATER
                ? datasets::isOfRaters
                : id -> datasets.find(id).isPresent();
    }

    /**
     * Makes another key in the place of one that is valid; both open the same for a while. {@code Made}, {@code Unfit},
     * {@code Unknown} or {@code NotValid}.
     *
     * @param overlap for how long the old one is still valid, unless it expires before
     * @param life of the new one
     */
    public KeyOutcome rotate(String id, Duration overlap, Duration life, String actor) {
        List<KeyFault> faults = KeyRules.faults(overlap, life);
        return faults.isEmpty() ? inPlaceOf(id, overlap, life, actor) : new KeyOutcome.Unfit(faults);
    }

    private KeyOutcome inPlaceOf(String id, Duration overlap, Duration life, String actor) {
        return jdbi.inTransaction(handle -> {
            Lock lock = Lock.take(handle, clock);
            ApiKey old = KeyRow.find(handle, id);
            if (old == null || old.state(now()) != KeyState.VALID) {
                return refused(old);
            }
            handle.createUpdate(END)
                    .bind("id", id)
                    .bind("until", now().plus(overlap).atOffset(ZoneOffset.UTC))
                    .execute();
            NewKey same = new NewKey(old.role(), old.label(), old.scope(), old.quota(), life);
            return make(handle, lock, same, id, Deed.ROTATE_KEY, new Act(actor, ROTATED));
        });
    }

    /** Revokes a key at once: {@code Ended}, {@code Unknown}, or {@code NotValid} where somebody revoked it before. */
    public KeyOutcome revoke(String id, KeyEnd why, String actor) {
        return jdbi.inTransaction(handle -> {
            Lock lock = Lock.take(handle, clock);
            int revoked = handle.createUpdate(REVOKE)
                    .bind("id", id)
                    .bind("now", now().atOffset(ZoneOffset.UTC))
                    .execute();
            ApiKey key = KeyRow.find(handle, id);
            if (key == null || revoked == 0) {
                return refused(key);
            }
            AuditTrail.noteAccess(handle, lock, Deed.REVOKE_KEY, new Act(actor, why.word()), id);
            return new KeyOutcome.Ended(key);
        });
    }

    private KeyOutcome.Refused refused(@Nullable ApiKey key) {
        return key == null ? new KeyOutcome.Unknown() : new KeyOutcome.NotValid(key.state(now()));
    }

    private KeyOutcome make(Handle handle, Lock lock, NewKey wanted, @Nullable String replaces, Deed deed, Act act) {
        KeyText text = KeyText.make(random);
        Instant now = now();
        ApiKey key = new ApiKey(
                text.id(),
                wanted.role(),
                wanted.label().strip(),
                wanted.scope(),
                wanted.quota(),
                now,
                act.actor(),
                now.plus(wanted.life()),
                null,
                null,
                replaces);
        KeyRow.insert(handle, key, text.hash());
        AuditTrail.noteAccess(handle, lock, deed, act, key.id());
        return new KeyOutcome.Made(key, text);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
