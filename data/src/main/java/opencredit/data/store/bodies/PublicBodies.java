package opencredit.data.store.bodies;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.Fen;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.rule.CityTime;
import opencredit.data.rule.CountSteps;
import opencredit.data.store.archive.SubjectOf;
import opencredit.data.store.archive.UsualName;
import opencredit.data.store.bodies.PublicBody.Dishonesty;
import opencredit.data.store.bodies.PublicBody.Promises;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * What every public body did with its word: what is shown by the records that feed the two sections of archives, what there
 * ever was by the tally; both by the view of counts, where it is level. Callers remember the answer. Safe for threads.
 */
public final class PublicBodies {
    /** The sets of answers that say that a body has mended what was found. */
    private static final String AWAITING = """
            select a.id from answer_set a, unnest(a.answers) x (answer) where a.dataset || '/' || x.answer = any(:awaiting)
            """;

    private static final String SHOWN = """
            select r.subject, r.dataset, r.state, count(*) as records, count(*) filter (where r.valid_until < :today) as past,
              count(*) filter (where r.answer_set = any(array(%s))) as awaiting, sum(r.amount) as fen
            from record r
            where r.dataset = any(:datasets) and r.visible_until > :now and r.subject ^@ '1'
            group by 1, 2, 3
            """.formatted(AWAITING);

    /** The same of the view of counts. What is past is looked for where it matters: among promises that are open. */
    private static final String COUNTED = """
            with over as materialized (
              select k.subject, c.dataset, c.state, coalesce(k.answer_set, 0) as answer_set, count(*) as records,
                count(k.fen) as amounts, coalesce(sum(k.fen), 0) as fen
              from counted k join counted_cell c on c.id = k.cell
              where k.until <= :now and k.until < 'infinity' and k.subject ^@ '1' and c.dataset = any(:datasets)
              group by 1, 2, 3, 4),
            shown as materialized (
              select b.body, b.dataset, b.state, sum(b.records - coalesce(o.records, 0)) as records,
                sum(b.records - coalesce(o.records, 0)) filter (where b.answer_set = any(array(%s))) as awaiting,
                sum(b.amounts - coalesce(o.amounts, 0)) as amounts, sum(b.fen - coalesce(o.fen, 0)) as fen
              from counted_body b left join over o
                on o.subject = b.body and o.dataset = b.dataset and o.state = b.state and o.answer_set = b.answer_set
              where b.dataset = any(:datasets) group by 1, 2, 3),
            past as materialized (
              select k.subject, c.dataset, c.state, count(*) as records from counted_cell c join counted k on k.cell = c.id
              where c.dataset = any(:datasets) and c.dataset || '/' || c.state = any(:open)
                and k.due < :today and k.until > :now
              group by 1, 2, 3)
            select s.body as subject, s.dataset, nullif(s.state, '') as state, s.records, coalesce(p.records, 0) as past,
              coalesce(s.awaiting, 0) as awaiting, case when s.amounts > 0 then s.fen end as fen
            from shown s left join past p on p.subject = s.body and p.dataset = s.dataset and p.state = s.state
            where s.records > 0
            """.formatted(AWAITING);

    /** By the newest record about each, but for its usual name. */
    private static final String NAMES = """
            select d.code, %s as usual,
              (select v.content from version v where v.id = (
                select r.content from record r where r.subject = d.code and r.visible_until > :now
                order by r.decision_date desc, r.id desc limit 1)) as text
            from unnest(cast(:codes as text[])) d (code)
            """.formatted(UsualName.of("d.code"));

    private final Jdbi jdbi;
    private final CountsReader counts;
    private final Findings findings;
    private final PromiseStates promises;
    private final List<String> dishonesty;
    private final List<String> summed;
    private final String[] awaiting;

    /**
     * @param datasets which tell what feeds the two sections, and whose amounts add up
     * @param counts asked by all readers of a server
     */
    public PublicBodies(Database database, Findings findings, Datasets datasets, CountsReader counts) {
        this.jdbi = database.jdbi(PoolKind.COUNTS);
        this.counts = counts;
        this.findings = findings;
        this.promises = new PromiseStates(datasets);
        this.dishonesty = datasets.all().stream()
                .filter(dataset -> dataset.archive() == ArchiveSection.DISHONESTY)
                .map(Dataset::id)
                .toList();
        this.awaiting = datasets.all().stream()
                .filter(dataset -> dataset.awaiting() != null)
                .map(dataset -> dataset.id() + "/" + RecordFilter.answer(String.valueOf(dataset.awaiting()), true))
                .toArray(String[]::new);
        this.summed = datasets.all().stream()
                .filter(Dataset::hasSums)
                .map(Dataset::id)
                .toList();
    }

    /**
     * Those of whom a promise or a finding is shown, and those of whom as many findings were confirmed as may be told;
     * by their codes.
     */
    public List<PublicBody> all(Instant now) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> read(handle, handle.createQuery(SHOWN), findings.ofTally(handle), now));
    }

    /** The same of the view of counts; empty where it has not all entries up to {@code seq}. */
    public Optional<List<PublicBody>> counted(long seq, Instant now) {
        return counts.whenLevel(
                seq,
                handle -> read(
                        handle,
                        handle.createQuery(COUNTED).bind("open", promises.open().toArray(String[]::new)),
                        findings.ofView(handle),
                        now));
    }

    private List<PublicBody> read(Handle handle, Query shown, List<FindingCount> ever, Instant now) {
        TreeMap<String, Sums> bodies = new TreeMap<>();
        shown.bind("today", CityTime.day(now))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("awaiting", awaiting)
                .bind(
                        "datasets",
                        Stream.concat(promises.datasets().stream(), dishonesty.stream())
                                .toArray(String[]::new))
                .map((row, context) -> bodies.computeIfAbsent(row.getString("subject"), first -> new Sums())
                        .shown(row))
                .list();
        for (FindingCount count : ever) {
            if (count.body() != null) {
                bodies.computeIfAbsent(count.body(), first -> new Sums()).ever(count);
            }
        }
        bodies.values().removeIf(Sums::isUntold);
        Map<String, String> names = names(handle, bodies.keySet().toArray(String[]::new), now);
        return bodies.entrySet().stream()
                .map(each -> each.getValue().as(each.getKey(), names.getOrDefault(each.getKey(), each.getKey())))
                .toList();
    }

    private static Map<String, String> names(Handle handle, String[] codes, Instant now) {
        Map<String, String> names = new HashMap<>();
        handle.createQuery(NAMES)
                .bind("codes", codes)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> {
                    String code = row.getString("code");
                    String text = row.getString("text");
                    String usual = row.getString("usual");
                    String name = usual != null || text == null
                            ? usual
                            : SubjectOf.content(text, code).name();
                    return name == null ? code : names.put(code, name);
                })
                .list();
        return names;
    }

    /** One body while its rows are read. One thread. */
    private final class Sums {
        private Promises kept = Promises.NONE;
        private Dishonesty found = Dishonesty.NONE;

        Sums shown(ResultSet row) throws SQLException {
            String dataset = row.getString("dataset");
            long records = row.getLong("records");
            if (dishonesty.contains(dataset)) {
                BigDecimal fen = row.getBigDecimal("fen");
                BigDecimal yuan = fen == null || !summed.contains(dataset) ? null : Fen.yuan(fen);
                found = found.plus(new Dishonesty(records, row.getLong("awaiting"), yuan, 0, 0));
            } else {
                kept = kept.plus(promises.promises(dataset, row.getString("state"), records, row.getLong("past")));
            }
            return this;
        }

        void ever(FindingCount count) {
            found = found.plus(new Dishonesty(0, 0, null, count.confirmed(), count.mended()));
        }

        /** That there was a finding is not told where nothing is shown and there were too few. */
        boolean isUntold() {
            return kept.made() == 0 && found.shown() == 0 && CountSteps.of(found.confirmed()) == null;
        }

        PublicBody as(String code, String name) {
            return new PublicBody(code, name, kept, found);
        }
    }
}
