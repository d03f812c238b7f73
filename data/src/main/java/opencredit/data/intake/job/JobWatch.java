package opencredit.data.intake.job;

import opencredit.data.intake.spool.SubmittedBytes;

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

    /**
     * A workbook was made with what is said about it; whoever takes it closes it. Before {@link #ended}, and only where
     * something is said.
     */
    default void marked(SubmittedBytes workbook) {
        workbook.close();
    }

    /** All that there is to say about its rows is said, and they are not published yet. What this throws leaves the file. */
    void said();

    /** It has ended. */
    void ended(JobOutcome outcome);
}
