package opencredit.data.intake.job;

/** Learns what becomes of a submitted file, on whichever thread does it. */
public interface JobWatch {

    /**
     * Its bytes are kept, and it is about to wait for its turn. What this throws leaves the file.
     *
     * @param job its number
     */
    void kept(long job, long bytes);

    /** It is being read. */
    void begun();

    /** All that there is to say about its rows is said, and they are not published yet. What this throws leaves the file. */
    void said();

    /** It has ended. */
    void ended(JobOutcome outcome);
}
