package opencredit.data.store.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of one transaction on their way into the tally. One thread. */
final class TallyRows {
    private static final String WRITE = """
            insert into tally (first_seq, last_seq, month, dataset, event, reason, takes_back, publisher, body, class,
              published, decided, lateness, entries)
            select :first, :last, :month, t.* from unnest(cast(:datasets as text[]), cast(:events as text[]),
              cast(:reasons as text[]), cast(:takesBack as text[]), cast(:publishers as int[]), cast(:bodies as text[]),
              cast(:classes as int[]), cast(:published as date[]), cast(:decided as date[]), cast(:lateness as int[]),
              cast(:entries as bigint[])) t
            """;

    private final long first;
    private final long last;
    private final LocalDate month;
    private final Map<Row, Long> rows = new LinkedHashMap<>();

    TallyRows(long first, long last, LocalDate month) {
        this.first = first;
        this.last = last;
        this.month = month;
    }

    /** What the tally says of a group: of the decision its month, and of the two days the difference. */
    void add(TallyGroup group, @Nullable Integer lateness) {
        LocalDate decided = lateness == null || group.decided() == null
                ? null
                : group.decided().withDayOfMonth(1);
        rows.merge(new Row(group, decided, lateness), group.entries(), Long::sum);
    }

    void write(Handle handle) {
        handle.createUpdate(WRITE)
                .bind("first", first)
                .bind("last", last)
                .bind("month", month)
                .bind("datasets", column(String.class, Row::dataset))
                .bind("events", column(String.class, Row::event))
                .bind("reasons", column(String.class, Row::reason))
                .bind("takesBack", column(String.class, Row::takesBack))
                .bind("publishers", column(Integer.class, Row::publisher))
                .bind("bodies", column(String.class, Row::body))
                .bind("classes", column(Integer.class, Row::type))
                .bind("published", column(LocalDate.class, Row::published))
                .bind("decided", column(LocalDate.class, Row::decided))
                .bind("lateness", column(Integer.class, Row::lateness))
                .bind("entries", rows.values().toArray(Long[]::new))
                .execute();
    }

    private <T> @Nullable T[] column(Class<T> type, Function<Row, @Nullable T> value) {
        List<@Nullable T> values = new ArrayList<>();
        rows.keySet().forEach(row -> values.add(value.apply(row)));
        @SuppressWarnings("unchecked")
        @Nullable
        T[] none = (T[]) java.lang.reflect.Array.newInstance(type, 0);
        return values.toArray(none);
    }

    /** All but the count. */
    private record Row(
            String dataset,
            String event,
            String reason,
            @Nullable String takesBack,
            @Nullable Integer publisher,
            @Nullable String body,
            int type,
            LocalDate published,
            @Nullable LocalDate decided,
            @Nullable Integer lateness) {

        Row(TallyGroup group, @Nullable LocalDate decided, @Nullable Integer lateness) {
            this(
                    group.dataset(),
                    group.event(),
                    group.reason(),
                    group.takesBack(),
                    group.publisher(),
                    group.body(),
                    group.type(),
                    group.published(),
                    decided,
                    lateness);
        }
    }
}
