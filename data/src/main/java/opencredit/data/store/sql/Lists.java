package opencredit.data.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Position;
import opencredit.data.record.filter.Grouping;
import opencredit.data.store.db.LedgerHead;
import org.jspecify.annotations.Nullable;

/** The statements of lists, counts and groups. */
public final class Lists {
    private static final String COLUMNS =
            "select r.id, r.dataset, r.seq, r.published_at, r.updated_at, r.decision_date, r.amount, r.content from record r";

    /** Rows in no order are one stretch. */
    private static final List<Sql> WHOLE = List.of(new Sql());

    private Lists() {}

    /**
     * A page, and {@code as_of} of the same moment. One row with a null id when it is empty. A page's contents are
     * probed one by one: as a join the planner may choose to read them all.
     */
    public static Sql page(RecordQuery query, @Nullable Position after, int limit, Instant now) {
        Sql page = new Sql()
                .add("select h.seq as as_of, r.*, (select v.content from version v where v.id = r.content) as text")
                .add("from " + LedgerHead.NUMBER + " h (seq) left join (")
                .add(first(query, after, limit, now))
                .add(") r on true")
                .add(RecordOrder.of(query.sort()).by());
        return isNarrowed(query) ? page : page.plannedOnce();
    }

    /**
     * Whether there are filters whose values are common or rare. The best plan for a rare value is bad for a common one,
     * so each page is planned anew. Elsewhere one plan suits all values, and planning would take as long as reading.
     */
    private static boolean isNarrowed(RecordQuery query) {
        return query.publishers() != null
                || query.conditions().keySet().stream().anyMatch(filter -> switch (filter.kind()) {
                    case REGION, CODE, ANSWER, LAST_DUE, LEAST_AMOUNT, MOST_AMOUNT -> true;
                    case DATASET, BODY, FIRST_DAY, LAST_DAY, NUMBER, SUBJECT -> false;
                });
    }

    /** How many there are, at most {@code limit}. */
    public static Sql count(RecordQuery query, int limit, Instant now) {
        Path path = Path.of(query);
        return new Sql()
                .add("select count(*) from (select")
                .add(path.values(query))
                .add("cross join lateral (")
                .add(eachWay(
                        path,
                        query,
                        WHOLE,
                        match -> new Sql()
                                .add("select from record r")
                                .add(Filter.beside(path, query, now))
                                .add(match)
                                .add("limit ?", limit)))
                .add(") r limit ?) counted", limit);
    }

    /** The ids of all of a list's records, in no order. */
    public static Sql ids(RecordQuery query, Instant now) {
        Path path = Path.of(query);
        return new Sql()
                .add("select r.id")
                .add(path.values(query))
                .add("cross join lateral (")
                .add(eachWay(
                        path,
                        query,
                        WHOLE,
                        match -> new Sql()
                                .add("select r.id from record r")
                                .add(Filter.beside(path, query, now))
                                .add(match)))
                .add(") r");
    }

    /**
     * Each way on which records are found, and each stretch of it, with its own rows; together they are all, and none of
     * them twice.
     */
    private static Sql eachWay(Path path, RecordQuery query, List<Sql> stretches, UnaryOperator<Sql> rows) {
        Sql all = new Sql();
        String between = "(";
        for (Sql match : path.matches(query)) {
            for (Sql stretch : stretches) {
                Sql rest = new Sql().add(match).add(stretch);
                all.add(between).add(rows.apply(rest)).add(")");
                between = "union all (";
            }
        }
        return all;
    }

    /**
     * Values with counts and sums of fen, most first; beside each how many groups, records, amounts and fen there are in all. A
     * record with several values counts for each of them.
     *
     * @param unsummed datasets whose amounts are left out of the sums; a group without any other amount has none
     */
    public static Sql groups(RecordQuery query, Grouping by, String[] unsummed, Instant now) {
        return new Sql()
                .add("select g.*, count(*) over () as all_groups, (sum(g.count) over ())::bigint as all_records,")
                .add("(sum(g.amounts) over ())::bigint as all_amounts, sum(g.fen) over () as all_fen from (select")
                .add(by.column().value())
                .array(
                        "as value, count(*) as count, count(r.amount) filter (where r.dataset <> all(?)) as amounts,",
                        unsummed)
                .array("sum(r.amount) filter (where r.dataset <> all(?)) as fen", unsummed)
                .add("from record r")
                .add(by.column().join())
                .add(Filter.all(query, now))
                .add("group by 1) g order by g.count desc, g.value limit ?", by.most());
    }

    private static Sql first(RecordQuery query, @Nullable Position after, int limit, Instant now) {
        Path path = Path.of(query);
        RecordOrder order = RecordOrder.of(query.sort());
        Sql one = eachWay(
                path,
                query,
                order.stretches(after),
                rest -> new Sql()
                        .add(COLUMNS)
                        .add(Filter.beside(path, query, now))
                        .add(rest)
                        .add(atMost(limit)));
        Sql all = path == Path.REGISTER
                ? new Sql().add("select r.* from (").add(one).add(") r")
                : new Sql()
                        .add("select r.*")
                        .add(path.values(query))
                        .add("cross join lateral (")
                        .add(one)
                        .add(") r");
        return all.add(order.by()).add("limit ?", limit);
    }

    /** Said to the planner as a constant: of a limit it does not know it expects a tenth of the table. */
    private static String atMost(int limit) {
        return limit <= 21 ? "limit 21" : limit <= 101 ? "limit 101" : "limit 1001";
    }
}
