package opencredit.data.intake.job;

import opencredit.data.memory.MemoryBudget;

/**
 * How many files are read at once, and how many wait. Rows on their way to the database have a share of the heap of their
 * own, for all jobs together ({@link MemoryBudget#STAGING}).
 *
 * @param workers files that are read at once
 * @param queue files that wait for a worker
 */
public record IntakeBudget(int workers, int queue) {
    /** The texts of the largest workbook that is taken: 100 MB of XML. */
    private static final long LARGEST_FILE = 150L << 20;

    /** One reads while the other writes: two keep two cores busy, and the ledger appends one batch at a time. */
    private static final int MOST_WORKERS = 2;

    /** Each waits some minutes at most; whoever comes then is told so. */
    private static final int QUEUE = 8;

    /** Publishers that can fill all places only together. */
    private static final int SHARED_BY = 3;

    /** Files that are under way at once: those that come in or wait, and those that are read. */
    int places() {
        return workers + queue;
    }

    /** Of these, how many one publisher may have: others find a place however much it submits. */
    int placesOfOne() {
        return Math.max(1, places() / SHARED_BY);
    }

    /** Of this process. */
    public static IntakeBudget ofThisProcess() {
        return of(MemoryBudget.heap());
    }

    /**
     * The texts of files that are read come from what no share of the heap takes.
     *
     * @param heap in bytes (-Xmx)
     */
    static IntakeBudget of(long heap) {
        long workers = Math.clamp(MemoryBudget.unshared(heap) / LARGEST_FILE, 1, MOST_WORKERS);
        return new IntakeBudget((int) workers, QUEUE);
    }
}
