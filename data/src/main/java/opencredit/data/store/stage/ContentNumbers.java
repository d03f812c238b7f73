package opencredit.data.store.stage;

import org.jdbi.v3.core.Handle;

/** Numbers for contents, taken from the database in blocks of {@link ChunkWriter#ROWS}. For one thread. */
public final class ContentNumbers {
    private final Handle handle;
    private long next;

    public ContentNumbers(Handle handle) {
        this.handle = handle;
    }

    /** One that no other content has. */
    public long next() {
        if (next % ChunkWriter.ROWS == 0) {
            next = ChunkWriter.ROWS
                    * handle.select("select nextval('version_id')")
                            .mapTo(long.class)
                            .one();
        }
        return next++;
    }
}
