package opencredit.data.store.uploads;

import java.util.List;
import java.util.stream.Stream;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.outcome.OwnBodies.OwnBody;
import opencredit.data.store.db.Database;
import opencredit.data.subject.CreditCode;
import org.jdbi.v3.core.Jdbi;

/** The bodies that a key lists, with the names that stand for them. Safe for threads. */
public final class ListedBodies {
    /** Names that records gave beside the code; one that is forgotten begins with a number sign. */
    private static final String FIND = """
            select p.id, p.name, array(
              select a.name from authority a where a.code = p.id and a.name not like '#%' order by a.id limit 100)
            from publisher p where p.id = any(?) order by p.id
            """;

    private final Jdbi jdbi;

    public ListedBodies(Database database) {
        this.jdbi = database.jdbi();
    }

    /** @param rates whether they are agencies that rate */
    public OwnBodies of(List<String> ids, boolean rates) {
        List<OwnBody> bodies = jdbi.withHandle(handle -> handle.select(FIND, (Object) ids.toArray(String[]::new))
                .map((row, context) -> body(row.getString(1), row.getString(2), (String[])
                        row.getArray(3).getArray()))
                .list());
        return new OwnBodies(bodies, rates);
    }

    private static OwnBody body(String id, String name, String[] others) {
        List<String> names =
                Stream.concat(Stream.of(name), Stream.of(others)).distinct().toList();
        return new OwnBody(id, CreditCode.isValid(id) ? id : null, names);
    }
}
