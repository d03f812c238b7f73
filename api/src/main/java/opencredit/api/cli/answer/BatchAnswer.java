package opencredit.api.cli.answer;

import opencredit.api.cli.console.Console;
import opencredit.api.settings.Register;
import opencredit.data.outcome.Report;

/** Says what became of a batch. */
public record BatchAnswer(Console console, boolean json) {

    public void say(Register register, Report report) {
        if (json) {
            console.say(Wire.of(report));
            return;
        }
        new LoadTable(console, Lookups.dataset(register.datasets(), report.dataset())).print(report);
    }
}
