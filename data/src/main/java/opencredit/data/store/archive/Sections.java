package opencredit.data.store.archive;

import java.util.List;
import java.util.Objects;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.store.RecordQuery.Sort;
import opencredit.data.store.read.Row;

/** The sections of an archive: each some datasets' records about the subject, chosen and ordered in its own way. */
final class Sections {
    private static final String ABOUT_IT =
            "from record r where r.subject = :code and r.visible_until > :now and r.dataset = any(:datasets)";

    private static final String ALL = "select r.* " + ABOUT_IT;

    private static final String IN_FORCE = ALL + " and (r.valid_from is null or r.valid_from <= :today)"
            + " and (r.valid_until is null or r.valid_until >= :today)";

    /** One agency may be written with two names under one code. */
    private static final String NEWEST_OF_EACH = """
            select distinct on (coalesce(a.code, a.name)) r.* from (%s) r join authority a on a.id = r.authority
            order by coalesce(a.code, a.name), r.decision_date desc, r.id desc
            """.formatted(ALL);

    private static final String STATES =
            "select r.state, count(*) as count from (%s) r group by r.state order by count desc, r.state";

    private static final String RECORDS = """
            select r.id, r.dataset, r.seq, r.published_at, r.updated_at, r.decision_date,
              (select v.content from version v where v.id = r.content) as text
            from (%s) r order by %s r.decision_date desc, r.id desc limit %d
            """;

    /** A broken promise is what a reader looks for: none is hidden behind newer ones that are still open. */
    private static final String BROKEN_FIRST = "(r.state is not distinct from 'broken') desc,";

    private static final int WORDS = 10;
    private static final int STANDING = 20;

    private Sections() {}

    /** The section's records among those of {@code datasets}. */
    static Archive.Section read(Question question, ArchiveSection section, List<String> datasets) {
        List<Counted> counted = question.ask(STATES.formatted(rows(section)))
                .bind("datasets", datasets.toArray(String[]::new))
                .map((row, context) ->
                        new Counted(Objects.requireNonNullElse(row.getString("state"), ""), row.getLong("count")))
                .list();
        var records = question.ask(records(section))
                .bind("datasets", datasets.toArray(String[]::new))
                .map((row, context) -> Row.record(row, Sort.NEWEST_DECISION))
                .list();
        List<Archive.State> states = counted.stream()
                .filter(each -> !each.state().isEmpty())
                .map(each -> new Archive.State(each.state(), each.count()))
                .toList();
        long count = counted.stream().mapToLong(Counted::count).sum();
        return new Archive.Section(section, count, states, records);
    }

    private static String rows(ArchiveSection section) {
        return switch (section) {
            case DISHONESTY, PROMISES -> ALL;
            case MEASURES -> IN_FORCE;
            case RATINGS -> NEWEST_OF_EACH;
        };
    }

    private static String records(ArchiveSection section) {
        return switch (section) {
            case DISHONESTY -> RECORDS.formatted(ALL, "", WORDS);
            case PROMISES -> RECORDS.formatted(ALL, BROKEN_FIRST, WORDS);
            case MEASURES -> RECORDS.formatted(IN_FORCE, "", STANDING);
            case RATINGS -> RECORDS.formatted(NEWEST_OF_EACH, "", STANDING);
        };
    }

    /** @param state empty for records without one */
    private record Counted(String state, long count) {}
}
