package opencredit.data.memory;

import java.util.Arrays;

/**
 * The memory budget of the process: each part that holds much is listed here with its share of the heap. The heap's size
 * (-Xmx) decides how many bytes a share is, so all parts fit at once on every machine. A fifth has no entry: requests, the
 * definitions, and the files that are read come from it ({@link #unshared}).
 */
public enum MemoryBudget {
    /** Rows of all files that are being loaded, on their way to the database. */
    STAGING(140),
    /** Entries and contents that the search index is about to apply. */
    FOLLOWING(150),
    /** Documents that the index holds before it writes a segment. */
    INDEXING(100),
    /** Chunks of files for readers, for all readers together. */
    EXPORTING(77),
    /** Answers for single records: some 27,000, which three in four requests ask for where a million follow Zipf. */
    RECORDS(100),
    /** Answers for credit archives: some 200 of a hundred kilobytes, the largest there are. */
    ARCHIVES(45),
    /** Results of the index for records: some ten thousand questions of 2 KB. */
    HITS(45),
    /** Results of the index for subjects: some four thousand questions of 3 KB. */
    SUBJECTS(28),
    /** Figures by group, of whatever filters readers choose: from some hundred bytes to the 400 KB of every authority. */
    FIGURES(20),
    /** Totals and facets of lists: some four thousand questions of a kilobyte. */
    COUNTS(10),
    /** Who the subjects are that searches name: some ten thousand. */
    NAMED(15),
    /** Suggestions: everybody types the same first characters, and a share holds ten thousand answers. */
    SUGGESTIONS(28),
    /** Answers of the API as trees, from which pages are made. */
    PAGES(30),
    /** Answers packed by gzip: some hundred of the largest. */
    PACKED(12);

    private static final int WHOLE = 1_000;

    private final int thousandths;

    MemoryBudget(int thousandths) {
        this.thousandths = thousandths;
    }

    /** The share in this process. */
    public long bytes() {
        return of(heap());
    }

    /** The share of a heap of so many bytes. */
    long of(long heap) {
        return heap / WHOLE * thousandths;
    }

    /** The heap of this process, in bytes. */
    public static long heap() {
        return Runtime.getRuntime().maxMemory();
    }

    /** What is left of a heap of so many bytes when every share is full. */
    public static long unshared(long heap) {
        return heap - Arrays.stream(values()).mapToLong(share -> share.of(heap)).sum();
    }
}
