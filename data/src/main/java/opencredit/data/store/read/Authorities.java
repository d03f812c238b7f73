package opencredit.data.store.read;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The public bodies whose decisions are shown. Safe for threads. */
public final class Authorities {
    private static final String SHOWN = """
            select a.name, a.code from authority a
            where exists (select 1 from record r where r.authority = a.id and r.visible_until > ?)
            order by a.name, a.code
            """;

    private static final String CODES =
            "select distinct code from authority where name = any(?) and code is not null order by code";

    private final Jdbi jdbi;

    public Authorities(Database database) {
        this.jdbi = database.jdbi(PoolKind.LISTS);
    }

    /** All of them: a city has a few hundred. */
    public List<Authority> shown(Instant now) {
        return jdbi.withHandle(handle -> handle.select(SHOWN, now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Authority(row.getString("name"), row.getString("code")))
                .list());
    }

    /** Of the bodies that have any of these names. */
    public List<String> codes(Collection<String> names) {
        return jdbi.withHandle(handle -> handle.select(CODES, (Object) names.toArray(String[]::new))
                .mapTo(String.class)
                .list());
    }

    /** @param code its unified social credit code, where records give one */
    public record Authority(String name, @Nullable String code) {}
}
