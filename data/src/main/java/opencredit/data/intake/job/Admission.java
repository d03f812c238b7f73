package opencredit.data.intake.job;

/** Whether a file is taken. */
public sealed interface Admission {

    /** It is loaded as this job. */
    record Admitted(long job) implements Admission {}

    /**
     * So many are under way already, or no further file is taken since the process ends. Nothing of it is kept.
     *
     * @param underWay files that come in, wait or are loaded
     */
    record Full(int underWay) implements Admission {}

    /** The same publisher has as many under way already as one may have. Nothing of it is kept. */
    record TooMany(int underWay) implements Admission {}
}
