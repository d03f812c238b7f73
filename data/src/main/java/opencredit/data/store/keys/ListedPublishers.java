package opencredit.data.store.keys;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import opencredit.data.key.KeyRules;
import opencredit.data.key.ListedPublisher;
import opencredit.data.key.ListingOutcome;
import opencredit.data.outcome.Act;
import opencredit.data.store.db.Database;
import opencredit.data.store.lock.AuditTrail;
import opencredit.data.store.lock.AuditTrail.Deed;
import opencredit.data.store.lock.Lock;
import opencredit.data.subject.CreditCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Bodies and agencies whose records keys may bring in. Safe for threads. */
public final class ListedPublishers {
    private static final String ALL = "select id, name, added_at, added_by from publisher order by added_at desc, id";

    private static final String IS_LISTED = "select exists (select from publisher where id = ?)";

    private static final String NUMBER = "select 'body-' || nextval('publisher_number')";

    private static final String ADD = """
            insert into publisher (id, name, added_at, added_by) values (:id, :name, :at, :by) on conflict do nothing
            """;

    private static final String LISTED = "listed";

    private final Jdbi jdbi;
    private final Clock clock;

    public ListedPublishers(Database database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /** All of them, the newest first. */
    public List<ListedPublisher> all() {
        return jdbi.withHandle(handle -> handle.createQuery(ALL)
                .map((row, context) -> new ListedPublisher(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .list());
    }

    /** @param code null for a body without one, which is listed by a number */
    public ListingOutcome add(String name, @Nullable String code, String actor) {
        String normalised = code == null ? null : CreditCode.normalise(code);
        if (!KeyRules.isLabel(name) || (normalised != null && !CreditCode.isValid(normalised))) {
            return new ListingOutcome.NoBody();
        }
        return jdbi.inTransaction(handle -> add(handle, name.strip(), normalised, actor));
    }

    private ListingOutcome add(Handle handle, String name, @Nullable String code, String actor) {
        Lock lock = Lock.take(handle, clock);
        String id = code == null ? handle.select(NUMBER).mapTo(String.class).one() : code;
        ListedPublisher publisher =
                new ListedPublisher(id, name, clock.instant().truncatedTo(ChronoUnit.MILLIS), actor);
        int added = handle.createUpdate(ADD)
                .bind("id", id)
                .bind("name", name)
                .bind("at", publisher.addedAt().atOffset(ZoneOffset.UTC))
                .bind("by", actor)
                .execute();
        if (added == 0) {
            return new ListingOutcome.AlreadyListed();
        }
        AuditTrail.noteAccess(handle, lock, Deed.ADD_PUBLISHER, new Act(actor, LISTED), id);
        return new ListingOutcome.Added(publisher);
    }

    static boolean isListed(Handle handle, String id) {
        return handle.select(IS_LISTED, id).mapTo(boolean.class).one();
    }
}
