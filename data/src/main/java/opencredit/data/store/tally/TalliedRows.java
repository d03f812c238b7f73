package opencredit.data.store.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import opencredit.data.rule.Deadlines;
import opencredit.data.subject.CreditCode;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** First publications of one transaction, and the rows of the tally that count them. One thread. */
public final class TalliedRows {
    private static final String STAGED = """
            select fate = 'n' as first, publisher, subject, category_set, decision_date from staged
            where batch = :batch and row > :after and row <= :last and fate in ('n', 'b', 'a') order by row
            """;

    private static final String SINCE =
            BodySpellings.SQL + "select id, since from spelling where since is not null and id = any(:publishers)";

    private static final String WRITE = """
            insert into tally (first_seq, last_seq, month, published, dataset, event, reason, id, publisher, body,
              category_set, decided, lateness, entries)
            select :first, :last, :month, :month, :dataset, 'published', 'first-publication', t.*
            from unnest(cast(:ids as bigint[]), cast(:publishers as int[]), cast(:bodies as text[]),
              cast(:categorySets as int[]), cast(:decided as date[]), cast(:lateness as int[]), cast(:entries as bigint[])) t
            """;

    private final Deadlines deadlines;
    private final String dataset;
    private final long head;
    private final LocalDate today;
    private final Map<Group, Counted> groups = new LinkedHashMap<>();
    private final Map<LocalDate, Integer> lateness = new HashMap<>();
    private Long[] rows = {};
    private long published;

    TalliedRows(Deadlines deadlines, String dataset, long head, LocalDate today) {
        this.deadlines = deadlines;
        this.dataset = dataset;
        this.head = head;
        this.today = today;
    }

    /** For each entry of the transaction, in order, the number of the row that counts it; 0 where none does yet. */
    public Long[] numbers() {
        return rows.clone();
    }

    /** How many entries are counted. */
    public long published() {
        return published;
    }

    void count(Handle handle, StagedStretch stretch) {
        List<Staged> staged = handle.createQuery(STAGED)
                .bind("batch", stretch.batch())
                .bind("after", stretch.after())
                .bind("last", stretch.last())
                .map((row, context) -> Staged.read(row))
                .list();
        Map<Integer, LocalDate> since = since(handle, staged);
        rows = staged.stream().map(row -> row.first() ? count(row, since) : 0L).toArray(Long[]::new);
        if (published > 0) {
            write(handle);
        }
    }

    private long count(Staged row, Map<Integer, LocalDate> since) {
        Integer late = lateness(row, since);
        String body = row.subject() != null && CreditCode.isOfPublicBody(row.subject()) ? row.subject() : null;
        LocalDate decided = late == null ? null : row.decided().withDayOfMonth(1);
        Group group = new Group(row.publisher(), body, row.categorySet(), decided, late);
        Counted counted = groups.computeIfAbsent(group, first -> new Counted(head + groups.size() + 1));
        counted.entries++;
        published++;
        return counted.id;
    }

    /** Null where nothing is measured: no term, or the publisher had not begun. Who never published begins today. */
    private @Nullable Integer lateness(Staged row, Map<Integer, LocalDate> since) {
        if (row.publisher() == null
                || !deadlines.terms().containsKey(dataset)
                || row.decided().isBefore(since.getOrDefault(row.publisher(), today))) {
            return null;
        }
        return lateness.computeIfAbsent(row.decided(), day -> deadlines.lateness(dataset, day, today));
    }

    private Map<Integer, LocalDate> since(Handle handle, List<Staged> staged) {
        Map<Integer, LocalDate> since = new HashMap<>();
        Integer[] publishers = staged.stream()
                .map(Staged::publisher)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Integer[]::new);
        if (publishers.length > 0 && deadlines.terms().containsKey(dataset)) {
            handle.createQuery(SINCE)
                    .bind("publishers", publishers)
                    .map((row, context) -> since.put(row.getInt("id"), row.getObject("since", LocalDate.class)) == null)
                    .list();
        }
        return since;
    }

    private void write(Handle handle) {
        handle.createUpdate(WRITE)
                .bind("first", head + 1)
                .bind("last", head + rows.length)
                .bind("month", today.withDayOfMonth(1))
                .bind("dataset", dataset)
                .bind("ids", groups.values().stream().map(counted -> counted.id).toArray(Long[]::new))
                .bind("publishers", column(Integer[]::new, Group::publisher))
                .bind("bodies", column(String[]::new, Group::body))
                .bind("categorySets", column(Integer[]::new, Group::categorySet))
                .bind("decided", column(LocalDate[]::new, Group::decided))
                .bind("lateness", column(Integer[]::new, Group::lateness))
                .bind(
                        "entries",
                        groups.values().stream().map(counted -> counted.entries).toArray(Long[]::new))
                .execute();
    }

    private <T> @Nullable T[] column(IntFunction<@Nullable T[]> array, Function<Group, @Nullable T> value) {
        List<@Nullable T> values = new ArrayList<>();
        groups.keySet().forEach(group -> values.add(value.apply(group)));
        return values.toArray(array);
    }

    /** @param first whether the row's record was never published before */
    private record Staged(
            boolean first,
            @Nullable Integer publisher,
            @Nullable String subject,
            int categorySet,
            LocalDate decided) {

        static Staged read(ResultSet row) throws SQLException {
            return new Staged(
                    row.getBoolean("first"),
                    row.getObject("publisher", Integer.class),
                    row.getString("subject"),
                    row.getInt("category_set"),
                    row.getObject("decision_date", LocalDate.class));
        }
    }

    /**
     * The values of a tally row by which entries are grouped.
     *
     * @param body the code of a subject that is a public body, or null
     * @param decided the first day of the decision's month; null where lateness is
     */
    private record Group(
            @Nullable Integer publisher,
            @Nullable String body,
            int categorySet,
            @Nullable LocalDate decided,
            @Nullable Integer lateness) {}

    /** A row of the tally has the number of one of its entries' transaction: there are no more groups than entries. */
    private static final class Counted {
        private final long id;
        private long entries;

        private Counted(long id) {
            this.id = id;
        }
    }
}
