package opencredit.data.store.tally;

import java.util.ArrayList;
import java.util.List;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Whether the tally adds up against the entries. Reads both tables whole. Safe for threads. */
public final class TallyCheck {
    /** By month, dataset, event and reason; said in a line such as {@code 2026-01-01 penalties published update}. */
    private static final String COUNTS = """
            with told as (
              select date_trunc('month', city_day(at)::timestamp)::date as month, dataset, event, reason, count(*) as entries
              from entry group by 1, 2, 3, 4),
            counted as (select month, dataset, event, reason, sum(entries) as entries from tally group by 1, 2, 3, 4)
            select concat_ws(' ', month, dataset, event, reason) as what, coalesce(told.entries, 0) as entries,
              coalesce(counted.entries, 0)::bigint as counted
            from told full join counted using (month, dataset, event, reason)
            where told.entries is distinct from counted.entries order by 1
            """;

    /** Each entry is in one range, and each range counts as many as it holds. */
    private static final String RANGES = """
            with range as (select first_seq, last_seq, sum(entries)::bigint as counted from tally group by 1, 2),
            beside as (select *, coalesce(lag(last_seq) over (order by first_seq, last_seq), 0) as before from range)
            select 'entries ' || before + 1 || ' to ' || last_seq as what, last_seq - before as entries, counted
            from beside where counted <> last_seq - first_seq + 1 or first_seq <> before + 1 order by first_seq
            """;

    private final Jdbi jdbi;

    public TallyCheck(Database database) {
        this.jdbi = database.jdbi(PoolKind.DUTIES);
    }

    /** The differences; empty if there are none. */
    public List<Difference> differences() {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            List<Difference> differences = ask(handle, COUNTS);
            differences.addAll(ask(handle, RANGES));
            return differences;
        });
    }

    private static List<Difference> ask(Handle handle, String question) {
        return new ArrayList<>(handle.createQuery(question)
                .map((row, context) ->
                        new Difference(row.getString("what"), row.getLong("entries"), row.getLong("counted")))
                .list());
    }

    /**
     * Of what ledger and tally say something else.
     *
     * @param entries in the ledger
     * @param counted in the tally
     */
    public record Difference(String what, long entries, long counted) {}
}
