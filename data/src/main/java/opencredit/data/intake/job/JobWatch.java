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

    /** It has ended. */
    void ended(JobOutcome outcome);
}
