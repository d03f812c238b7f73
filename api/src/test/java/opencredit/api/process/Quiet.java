package opencredit.api.process;

import opencredit.data.intake.Intake;

/** Nobody watches. */
enum Quiet implements Intake.Progress {
    PROGRESS;

    @Override
    public void read(long bytes, long total) {}

    @Override
    public void appended(long rows, long total) {}
}
