package opencredit.data.store.db;

/**
 * What each part may take of the heap, whatever its size (-Xmx), so that all of them fit at once. What is left, a
 * quarter, is for what readers remember and for requests.
 */
public enum HeapShare {
    /** Rows of all files that are being loaded, on their way to the database. */
    STAGING(4),
    /** What the search index is about to apply. */
    FOLLOWING(4),
    /** What the index holds before it writes a segment. */
    INDEXING(9),
    /** Chunks of files for readers, twenty at once. */
    EXPORTING(8);

    private final int part;

    HeapShare(int part) {
        this.part = part;
    }

    /** In this process. */
    public long bytes() {
        return of(Runtime.getRuntime().maxMemory());
    }

    /** Of a heap of so many bytes. */
    long of(long heap) {
        return heap / part;
    }
}
