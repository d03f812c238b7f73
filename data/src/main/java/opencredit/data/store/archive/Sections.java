package opencredit.data.store.archive;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.record.Fen;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.read.RecordRow;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The sections of an archive: each some datasets' records about the subject, chosen and ordered in its own way. */
final class Sections {
    /** All records of any section, read once: one reading for each section took longest. */
    private static final String FED = """
            with fed as materialized (
              select id, dataset, seq, published_at, updated_at, decision_date, content, authority, category_set, state,
                valid_from, valid_until, breach, case when dataset <> all(:unsummed) then amount end as amount
              from record where subject = :code and visible_until > :now and (dataset = any(:fed) or breach))
            """;

    /** Its datasets are bound under the section's name. */
    private static final String ALL = "select r.* from fed r where r.dataset = any(:%1$s)";

    private static final String REPORTED = ALL + " and r.breach";

    private static final String IN_FORCE = ALL + " and (r.valid_from is null or r.valid_from <= :today)"
            + " and (r.valid_until is null or r.valid_until >= :today)";

    /** One agency may be written with two names under one code, and rates in several kinds: credit, tax, environment. */
    private static final String NEWEST_OF_EACH = """
            select distinct on (coalesce(a.code, a.name), r.category_set) r.* from (%s) r
              join authority a on a.id = r.authority
            order by coalesce(a.code, a.name), r.category_set, r.decision_date desc, r.id desc
            """.formatted(ALL);

    /** The first of a section's records, beside each how many of all are in each state: one statement, so one moment. */
    private static final String SECTION = """
            (with chosen as not materialized (%2$s)
            select '%1$s' as section, s.states, s.counts, s.fen, s.latest, s.overdue, r.*,
              (select v.content from version v where v.id = r.content) as text
            from (
              select array_agg(g.state) as states, array_agg(g.count) as counts, sum(g.fen) as fen, max(g.latest) as latest,
                sum(g.overdue)::bigint as overdue
              from (
                select coalesce(c.state, '') as state, count(*) as count, sum(c.amount) as fen,
                  max(c.decision_date) as latest, count(*) filter (where %5$s) as overdue
                from chosen c group by 1 order by 2 desc, 1) g) s
              cross join lateral (
                select c.id, c.dataset, c.seq, c.published_at, c.updated_at, c.decision_date, c.content,
                  row_number() over (order by %3$s c.decision_date desc, c.id desc) as place
                from chosen c order by %3$s c.decision_date desc, c.id desc limit %4$d) r)
            """;

    /** A broken promise is what a reader looks for: none is hidden behind newer ones that are still open. */
    private static final String BROKEN_FIRST = "(c.state is not distinct from 'broken') desc,";

    /** Open still, and due before today. */
    private static final String OVERDUE = "c.state = 'open' and c.valid_until < :today";

    private static final String NEVER_DUE = "false";

    private static final int WORDS = 10;
    private static final int STANDING = 20;
    /** How many of many similar records are shown; the list of the dataset has all. */
    private static final int SAMPLE = 3;

    private Sections() {}

    /**
     * Those sections that have something.
     *
     * @param feeding the datasets of each section
     * @param unsummed the datasets whose amounts do not add up
     */
    static List<Archive.Section> read(
            ArchiveQuestion question, Map<ArchiveSection, List<String>> feeding, String[] unsummed) {
        if (feeding.isEmpty()) {
            return List.of();
        }
        Query query = question.ask(feeding.keySet().stream()
                .map(Sections::statement)
                .collect(Collectors.joining("union all\n", FED + "select * from (", ") s order by section, place")));
        query.bind("unsummed", unsummed);
        query.bind(
                "fed",
                feeding.entrySet().stream()
                        .filter(fed -> fed.getKey() != ArchiveSection.REPORTED)
                        .flatMap(fed -> fed.getValue().stream())
                        .toArray(String[]::new));
        feeding.forEach((section, datasets) -> query.bind(section.name(), datasets.toArray(String[]::new)));
        Map<ArchiveSection, List<Line>> lines = query.map((row, context) -> line(row))
                .collect(Collectors.groupingBy(
                        Line::section, () -> new EnumMap<>(ArchiveSection.class), Collectors.toList()));
        return lines.entrySet().stream()
                .map(entry -> section(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String statement(ArchiveSection section) {
        return switch (section) {
            case DISHONESTY, PENALTIES -> statement(section, ALL, WORDS);
            case REPORTED -> statement(section, REPORTED, WORDS);
            case PROMISES -> statement(section, ALL, BROKEN_FIRST, WORDS, OVERDUE);
            case MEASURES -> statement(section, IN_FORCE, STANDING);
            case RATINGS -> statement(section, NEWEST_OF_EACH, STANDING);
            case LISTS -> statement(section, ALL, STANDING);
            case LICENCES, HONOURS -> statement(section, ALL, SAMPLE);
        };
    }

    private static String statement(ArchiveSection section, String chosen, int limit) {
        return statement(section, chosen, "", limit, NEVER_DUE);
    }

    private static String statement(ArchiveSection section, String chosen, String first, int limit, String overdue) {
        return SECTION.formatted(section.name(), chosen.formatted(section.name()), first, limit, overdue);
    }

    private static Line line(ResultSet row) throws SQLException {
        Object[] states = (Object[]) row.getArray("states").getArray();
        Object[] counts = (Object[]) row.getArray("counts").getArray();
        List<Archive.State> counted = new ArrayList<>();
        for (int index = 0; index < states.length; index++) {
            counted.add(new Archive.State((String) states[index], (Long) counts[index]));
        }
        BigDecimal fen = row.getBigDecimal("fen");
        Sums sums = new Sums(
                fen == null ? null : Fen.yuan(fen), row.getObject("latest", LocalDate.class), row.getLong("overdue"));
        return new Line(
                ArchiveSection.valueOf(row.getString("section")),
                counted,
                sums,
                RecordRow.record(row, Sort.NEWEST_DECISION));
    }

    private static Archive.Section section(ArchiveSection section, List<Line> lines) {
        List<Archive.State> counted = lines.getFirst().counted();
        long count = counted.stream().mapToLong(Archive.State::count).sum();
        List<Archive.State> states =
                counted.stream().filter(each -> !each.value().isEmpty()).toList();
        Sums sums = lines.getFirst().sums();
        return new Archive.Section(
                section,
                count,
                sums.amount(),
                sums.latest(),
                sums.overdue(),
                states,
                lines.stream().map(Line::record).toList());
    }

    private record Sums(@Nullable BigDecimal amount, LocalDate latest, long overdue) {}

    /**
     * @param counted of the whole section; the state is empty for records without one
     * @param sums of the whole section
     */
    private record Line(ArchiveSection section, List<Archive.State> counted, Sums sums, StoredRecord record) {}
}
