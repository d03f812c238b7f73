package opencredit.data.store.lock;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The next rows of a batch.
 *
 * @param after the last row before them
 * @param last the last of them
 * @param counts rows by fate
 */
public record Chunk(long batch, String dataset, long after, long last, Map<Character, Long> counts) {
    private static final String COUNT = """
            select fate, count(*), max(row)
            from (select fate, row from staged where batch = ? and row > ? order by row limit ?) next group by fate
            """;

    public static Chunk next(Handle handle, Progress progress, int limit) {
        Map<Character, Long> counts = new HashMap<>();
        long[] last = {progress.done()};
        handle.select(COUNT, progress.batch(), progress.done(), limit)
                .map((row, context) -> {
                    counts.put(row.getString(1).charAt(0), row.getLong(2));
                    last[0] = Math.max(last[0], row.getLong(3));
                    return row.getLong(2);
                })
                .list();
        return new Chunk(progress.batch(), progress.dataset(), progress.done(), last[0], counts);
    }

    /** The same rows, counted again after some changed their fate. */
    public Chunk again(Handle handle) {
        return next(handle, new Progress(batch, dataset, after, 0, false, false), Math.toIntExact(size()));
    }

    /** Whether every row's fate is final, as long as nobody else writes. */
    public boolean isDecided() {
        return written() + count(RowFate.UNCHANGED) == size();
    }

    /** Rows of which each becomes an entry that publishes, amends or brings back a record. */
    public long written() {
        return count(RowFate.NEW) + count(RowFate.BACK) + count(RowFate.AMEND);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(RowFate fate) {
        return counts.getOrDefault((char) fate.letter(), 0L);
    }
}
