package opencredit.data.store.uploads;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Jdbi;

/** Documents that bodies have published, by number or by the record's id. Safe for threads. */
public final class IssuedDocuments {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Who issued a document is its authority; whoever submitted it may be another. */
    private static final String FIND = """
            select v.content::json ->> 'documentNumber'
            from record r join authority a on a.id = r.authority join version v on v.id = r.content
            where %s and r.dataset = :dataset and r.visible_until > :now
              and (a.code = any(:codes) or a.code is null and a.name = any(:names))
            order by r.seq desc limit 1
            """;

    private static final String BY_NUMBER = FIND.formatted("r.number = :stated"),
            BY_ID = FIND.formatted("r.id = :stated");

    private final Jdbi jdbi;
    private final Clock clock;

    public IssuedDocuments(Database database, Clock clock) {
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /**
     * The number of a record of the dataset that is shown and that one of the bodies issued; empty where there is none.
     *
     * @param stated its number, or the record's id
     */
    public Optional<String> number(String dataset, OwnBodies bodies, String stated) {
        boolean isId = ID.matcher(stated).matches();
        Object sought = isId ? UUID.fromString(stated) : (Object) DocumentNumber.hash(stated);
        return jdbi.withHandle(handle -> handle.createQuery(isId ? BY_ID : BY_NUMBER)
                .bind("stated", sought)
                .bind("dataset", dataset)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bindArray("codes", String.class, bodies.codes())
                .bindArray("names", String.class, bodies.listedNames())
                .mapTo(String.class)
                .findOne());
    }
}
