package opencredit.data.store.own;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Jdbi;

/** What intake said of the rows of files that were submitted to be published, by code. Safe for threads. */
public final class IntakeCodes {
    private static final String COUNT = """
            select f.key, sum(f.value::bigint)::bigint from upload u
              cross join lateral json_each_text(u.report::json -> cast(:kind as text)) f
            where u.mode = 'publish' and u.bodies <@ :bodies and u.received_at >= :since and u.report is not null
            group by 1 order by 1
            """;

    private final Jdbi jdbi;

    public IntakeCodes(Database database) {
        this.jdbi = database.jdbi(PoolKind.LISTS);
    }

    /** @param bodies ids: of the files for nobody else */
    public Codes of(List<String> bodies, Instant since) {
        return new Codes(count("refusals", bodies, since), count("flags", bodies, since));
    }

    private Map<String, Long> count(String kind, List<String> bodies, Instant since) {
        Map<String, Long> counts = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery(COUNT)
                .bind("kind", kind)
                .bind("bodies", bodies.toArray(String[]::new))
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
                .list());
        return counts;
    }

    /** Rows that were refused, and remarks on rows that were taken. */
    public record Codes(Map<String, Long> refused, Map<String, Long> flagged) {}
}
