package opencredit.data.store.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import opencredit.data.outcome.Appended;
import opencredit.data.outcome.RefusedRow;
import opencredit.data.store.db.LedgerHead;
import opencredit.data.store.lock.RowFate;

/**
 * The results of a batch's staged rows if it were appended now. Reads only, on the connection that stages, so that
 * rows are seen which nobody else sees yet.
 */
public final class Forecast {
    /** As many rows as a report names. */
    private static final int NAMED = 1_000;

    private static final int ROWS_AT_ONCE = 5_000;

    /** As {@link RowDecisions} decides: of rows that end one record the first withdraws it, and the others change nothing. */
    private static final String JUDGED = """
            with judged as (
              select row, reason, case when fate <> 'r' then fate::text
                when exists (select from withdrawn w where w.key = s.key) then 'w' else 'u' end as fate
              from staged s where batch = ? and fate <> 'e'
              union all
              select s.row, s.reason, case
                when r.id is not null and s.row = min(s.row) over (partition by s.key) then 'x'
                when r.id is not null or e.reason = s.reason then 'u' else 'z' end
              from staged s left join record r on r.key = s.key
                left join withdrawn w on w.key = s.key left join entry e on e.seq = w.seq
              where s.batch = ? and s.fate = 'e')
            """;

    private static final String COUNT = JUDGED + "select fate, count(*) from judged group by fate";

    private static final String REFUSED = JUDGED + """
            select row, case fate when 'c' then 'conflicting-rows' when 'w' then 'withdrawn' else reason end
            from judged where fate in ('c', 'w', 'm', 'z') order by row
            """;

    private final Connection connection;
    private final long batch;

    public Forecast(Connection connection, long batch) {
        this.connection = connection;
        this.batch = batch;
    }

    /** @param refused takes every row that the ledger would refuse, in their order */
    public Appended read(String intakeReport, Consumer<RefusedRow> refused) throws SQLException {
        Map<RowFate, Long> counts = counts();
        List<RefusedRow> named = new ArrayList<>();
        Map<String, Long> codes = new TreeMap<>();
        eachRefused(row -> {
            codes.merge(row.code(), 1L, Long::sum);
            if (named.size() < NAMED) {
                named.add(row);
            }
            refused.accept(row);
        });
        return new Appended(
                intakeReport,
                count(counts, RowFate.NEW) + count(counts, RowFate.BACK),
                count(counts, RowFate.AMEND),
                count(counts, RowFate.UNCHANGED),
                count(counts, RowFate.WITHDRAW),
                codes,
                named,
                head());
    }

    /** Every row that the ledger would refuse, in their order. */
    public void eachRefused(Consumer<RefusedRow> refused) throws SQLException {
        try (PreparedStatement statement = asked(REFUSED)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                refused.accept(new RefusedRow(rows.getLong(1), rows.getString(2)));
            }
        }
    }

    private Map<RowFate, Long> counts() throws SQLException {
        Map<RowFate, Long> counts = new EnumMap<>(RowFate.class);
        try (PreparedStatement statement = asked(COUNT)) {
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                byte letter = (byte) rows.getString(1).charAt(0);
                for (RowFate fate : RowFate.values()) {
                    if (fate.letter() == letter) {
                        counts.put(fate, rows.getLong(2));
                    }
                }
            }
        }
        return counts;
    }

    private static long count(Map<RowFate, Long> counts, RowFate fate) {
        return counts.getOrDefault(fate, 0L);
    }

    private PreparedStatement asked(String question) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(question);
        statement.setLong(1, batch);
        statement.setLong(2, batch);
        return statement;
    }

    private long head() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select " + LedgerHead.NUMBER);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
