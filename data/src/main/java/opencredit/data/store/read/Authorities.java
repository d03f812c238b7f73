package opencredit.data.store.read;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The public bodies whose decisions are shown. A body is its code, under whatever names. A name without a code is the body
 * that alone is called so; where nobody with a code is, or several are, it is a body of its own. Safe for threads.
 */
public final class Authorities {
    private static final String SHOWN = """
            select a.name, a.code from authority a
            where exists (select 1 from record r where r.authority = a.id and r.visible_until > ?)
            order by a.name, a.code
            """;

    private static final String ALIKE = """
            with codes as (
              select code from authority where name = any(:asked) and code is not null
              union select code from authority where code = any(:asked))
            select code from codes
            union select u.name from authority u
            where u.code is null and u.name in (select o.name from authority o where o.code in (select code from codes))
              and 1 = (select count(distinct o.code) from authority o where o.name = u.name)
            order by 1
            """;

    /**
     * By the name that most of a body's shown decisions give, of a hundred of each spelling; by its code where another body is
     * called the same, or where the name would be read as two. Most bodies have one spelling, and nothing is counted.
     */
    private static final String TOLD = """
            with asked as (
              select k.key, case when exists (select from authority a where a.code = k.key) then k.key else (
                select min(a.code) from authority a where a.name = k.key having count(distinct a.code) = 1) end as code
              from unnest(:keys::text[]) k (key)),
            named as (
              select c.code, (
                select a.name from authority a where a.code = c.code
                order by case when (select count(*) from authority s where s.code = c.code) > 1 then (
                  select count(*) from (
                    select from record x where x.authority = a.id and x.visible_until > :now limit 100) x) end desc, a.id
                limit 1) as name
              from (select distinct code from asked where code is not null) c)
            select a.key, case when n.name ~ '[,，]' or exists (
              select from authority o where o.name = n.name and o.code <> n.code) then n.code else n.name end as told
            from asked a join named n on n.code = a.code
            """;

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

    /**
     * By what else records give the bodies that are asked for: the codes of those with any of the names, and names of these and
     * of those with any of the codes, as far as records give them without a code.
     */
    public List<String> alike(Collection<String> asked) {
        return jdbi.withHandle(handle -> handle.createQuery(ALIKE)
                .bind("asked", asked.toArray(String[]::new))
                .mapTo(String.class)
                .list());
    }

    /**
     * What bodies are called in answers, and are found by: by the codes, and the names without a code, that their records give.
     * Whoever is not in it is called as its records say.
     */
    public Map<String, String> told(Collection<String> counted, Instant now) {
        Map<String, String> told = new HashMap<>();
        if (!counted.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery(TOLD)
                    .bind("keys", counted.toArray(String[]::new))
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .map((row, context) -> told.put(row.getString("key"), row.getString("told")))
                    .list());
        }
        return told;
    }

    /** Counts by body, most first, of counts by what records give. */
    public SequencedMap<String, Long> called(Map<String, Long> counted, Instant now) {
        Map<String, String> told = told(counted.keySet(), now);
        Map<String, Long> bodies = new HashMap<>();
        counted.forEach((body, count) -> bodies.merge(told.getOrDefault(body, body), count, Long::sum));
        SequencedMap<String, Long> mostFirst = new LinkedHashMap<>();
        bodies.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(body -> mostFirst.put(body.getKey(), body.getValue()));
        return mostFirst;
    }

    /** @param code its unified social credit code, where records give one */
    public record Authority(String name, @Nullable String code) {}
}
