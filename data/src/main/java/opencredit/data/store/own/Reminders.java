package opencredit.data.store.own;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.store.bodies.PromiseStates;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Promises of some bodies that fall due. Which datasets hold promises, which state means open and which day is the last one,
 * their definitions say. Safe for threads.
 */
public final class Reminders {
    private static final String DUE = """
            select r.id, r.dataset, r.valid_until, v.content from record r join version v on v.id = r.content
            where r.subject = any(:bodies) and r.dataset || '/' || r.state = any(:open)
              and r.visible_until > :now and r.valid_until <= :last
              and (cast(:after as uuid) is null or (r.valid_until, r.id) > (cast(:day as date), cast(:after as uuid)))
            order by r.valid_until, r.id limit :limit
            """;

    private final Jdbi jdbi;
    private final String[] open;

    public Reminders(Database database, Datasets datasets) {
        this.jdbi = database.jdbi(PoolKind.LISTS);
        this.open = new PromiseStates(datasets).open().toArray(String[]::new);
    }

    /**
     * The earliest first.
     *
     * @param bodies by their codes: who promised
     * @param last the last day that counts
     * @param after the last one of the page before
     */
    public List<Reminder> of(List<String> bodies, LocalDate last, Instant now, @Nullable Place after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("bodies", bodies.toArray(String[]::new))
                .bind("open", open)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("last", last)
                .bind("day", after == null ? null : after.due())
                .bind("after", after == null ? null : after.record())
                .bind("limit", limit)
                .map((row, context) -> new Reminder(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
                .list());
    }

    /** Where a page ended. */
    public record Place(LocalDate due, UUID record) {}
}
