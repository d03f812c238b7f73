package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What must hold of the ledger and of what is made from it, whatever happened. */
final class LedgerCheck {
    private static final Map<String, String> BROKEN = new LinkedHashMap<>();

    static {
        BROKEN.put("gaps in the sequence", "select coalesce(max(seq), 0) - count(*) from entry");
        BROKEN.put(
                "instants that fall",
                "select count(*) from (select at < lag(at) over (order by seq) as falls from entry) e where falls");
        BROKEN.put("versions out of order", """
                select count(*) from (select version, count(*) filter (where event <> 'withdrawn')
                  over (partition by record order by seq) as expected from entry) e where version <> expected
                """);
        BROKEN.put("records that are not what their last entry says", """
                with last as (select distinct on (record) * from entry order by record, seq desc)
                select count(*) from last l full join record r on r.id = l.record
                  left join withdrawn w on w.record = l.record
                where l.record is null
                  or (l.event = 'withdrawn') <> (w.record is not null)
                  or (l.event = 'withdrawn') = (r.id is not null)
                  or r.id is not null and (r.seq, r.version, r.content) is distinct from (l.seq, l.version, l.content)
                """);
        BROKEN.put("contents that are not what was committed to", """
                select count(*) from record r join entry e on e.seq = r.seq left join version v on v.id = r.content
                where sha256('opencredit-record-1'::bytea || v.salt || convert_to(v.content, 'UTF8'))
                  is distinct from e.commitment
                """);
        BROKEN.put("contents of withdrawn records", """
                select count(*) from withdrawn w join entry e on e.record = w.record join version v on v.id = e.content
                """);
        BROKEN.put("contents that no entry names", """
                select count(*) from version v where not exists (select from entry e where e.content = v.id)
                """);
        BROKEN.put("batches that did not go on", "select count(*) from batch where state in ('staged', 'cancelling')");
    }

    private final Jdbi jdbi;
    private long checkedTo;
    private String digest = "";

    LedgerCheck(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Checks it all, and that what was in the ledger at the last check still is, byte for byte. */
    void check(String when) {
        assertThat(digest(checkedTo)).as("history " + when).isEqualTo(digest);
        BROKEN.forEach(
                (what, query) -> assertThat(number(query)).as(what + " " + when).isZero());
        checkedTo = number("select coalesce(max(seq), 0) from entry");
        digest = digest(checkedTo);
    }

    /** Whether the ledger has all rows of that file, which has a batch of its own. */
    boolean isLoaded(String source) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from batch where source = ?", source)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    Set<UUID> records() {
        return jdbi.withHandle(handle -> new TreeSet<>(
                handle.createQuery("select id from record").mapTo(UUID.class).list()));
    }

    private String digest(long upTo) {
        return jdbi.withHandle(
                handle -> handle.select("""
                        select coalesce(md5(string_agg(concat_ws(' ', seq, at, event, reason, dataset, record, version,
                          commitment), ',' order by seq)), '') from entry where seq <= ?
                        """, upTo).mapTo(String.class).one());
    }

    private long number(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
