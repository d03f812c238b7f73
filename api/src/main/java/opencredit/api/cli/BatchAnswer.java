package opencredit.api.cli;

import opencredit.api.Register;
import opencredit.data.intake.Report;

/** Says what became of a batch. */
record BatchAnswer(Console console, boolean json) {

    void say(Register register, Report report) {
        if (json) {
            console.say(Wire.of(report));
            return;
        }
        new LoadTable(console, Lookups.dataset(register.datasets(), report.dataset())).print(report);
    }
}
