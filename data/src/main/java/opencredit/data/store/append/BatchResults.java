package opencredit.data.store.append;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.data.outcome.Appended;
import opencredit.data.outcome.RefusedRow;
import org.jdbi.v3.core.Handle;

/** The results of batches. */
public final class BatchResults {
    private static final String DONE = """
            select published + amended + unchanged + withdrawn
              + coalesce((select sum(count) from refused where batch = id), 0) from batch where id = ?
            """;

    private static final String BATCH =
            "select report, published, amended, unchanged, withdrawn, seq from batch where id = ?";

    private static final String REFUSED = "select code, count from refused where batch = ? order by code";

    private static final String ROWS = "select row, code from refused_row where batch = ? order by row";

    private BatchResults() {}

    /** Rows that are in the ledger, or will never be. */
    public static long rowsDone(Handle handle, long batch) {
        return handle.select(DONE, batch).mapTo(long.class).one();
    }

    /** The whole result so far. */
    public static Appended of(Handle handle, long batch) {
        Map<String, Long> refused = new LinkedHashMap<>();
        handle.select(REFUSED, batch)
                .map((row, context) -> refused.put(row.getString(1), row.getLong(2)))
                .list();
        List<RefusedRow> rows = handle.select(ROWS, batch)
                .map((row, context) -> new RefusedRow(row.getLong(1), row.getString(2)))
                .list();
        return handle.select(BATCH, batch)
                .map((row, context) -> new Appended(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        refused,
                        rows,
                        row.getLong(6)))
                .one();
    }
}
