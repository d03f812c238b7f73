package opencredit.data.store.lock;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * How far a finished batch is.
 *
 * @param done the last row that is in the ledger
 * @param known the ledger's last entry when the rows were compared with it, its own entries since not counted
 * @param appended whether nothing is left to do
 * @param cancelled whether what is left is dropped
 */
public record Progress(long batch, String dataset, long done, long known, boolean appended, boolean cancelled) {
    private static final String READ = """
            select dataset, done, known, state in ('appended', 'cancelled', 'undone'), state = 'cancelling'
            from batch where id = ? and state not in ('staging', 'waiting')
            """;

    private static final String ADVANCE = """
            update batch set done = :done, known = :known, seq = case when :wrote then :seq else seq end,
              published = published + :published,
              amended = amended + :amended, unchanged = unchanged + :unchanged, withdrawn = withdrawn + :withdrawn
            where id = :batch
            """;

    public static Progress read(Handle handle, long batch) {
        return handle.select(READ, batch)
                .map((row, context) -> new Progress(
                        batch, row.getString(1), row.getLong(2), row.getLong(3), row.getBoolean(4), row.getBoolean(5)))
                .findOne()
                .orElseThrow(() -> new IllegalStateException("no batch to append: " + batch));
    }

    /** As it will be once a decided chunk is written after entry {@code seq}. */
    public Progress after(Chunk chunk, long seq) {
        return new Progress(
                batch,
                dataset,
                chunk.last(),
                new Lock(seq, Instant.EPOCH).after(chunk).seq(),
                false,
                false);
    }

    /**
     * Notes that a chunk is in the ledger, whose last entry now is {@code seq}. What the remaining rows were compared
     * with stays the same moment: once others have written, it is outdated for good.
     */
    public void advance(Handle handle, Chunk chunk, Lock before, long seq) {
        handle.createUpdate(ADVANCE)
                .bind("done", chunk.last())
                .bind("known", before.seq() == known ? seq : known)
                .bind("wrote", seq > before.seq())
                .bind("seq", seq)
                .bind("published", chunk.count(RowFate.NEW) + chunk.count(RowFate.BACK))
                .bind("amended", chunk.count(RowFate.AMEND))
                .bind("unchanged", chunk.count(RowFate.UNCHANGED))
                .bind("withdrawn", chunk.count(RowFate.WITHDRAW))
                .bind("batch", chunk.batch())
                .execute();
    }
}
