package opencredit.data.intake.job;

/** Whether a file is taken. */
public sealed interface Admission {

    /** It is loaded as this job. */
    record Admitted(long job) implements Admission {}

    /**
     * So many wait already, or no further file is taken since the process ends. Nothing of it is kept.
     *
     * @param waiting files
     */
    record Full(int waiting) implements Admission {}
}
