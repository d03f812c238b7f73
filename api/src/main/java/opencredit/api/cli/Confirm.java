package opencredit.api.cli;

import java.util.function.Supplier;
import opencredit.api.cli.answer.BatchAnswer;
import opencredit.api.cli.answer.BatchRefusal;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Operator;
import opencredit.api.cli.console.SearchLevel;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.intake.Intake;
import opencredit.data.outcome.Report;
import picocli.CommandLine.Command;

/** Publishes a batch that waits. */
@Command(
        name = "confirm",
        description =
                "Publish a batch that waits: it changes much of its dataset, or has rows that two people publish.",
        mixinStandardHelpOptions = true)
final class Confirm extends BatchCommand {

    Confirm(Console console, Supplier<Settings> settings) {
        super(console, settings);
    }

    @Override
    ExitCode run(Register register) {
        BatchRefusal.check(register.ledger().confirm(batch(), Operator.name()), batch());
        Report report = Intake.complete(batch(), register.ledger().append(batch(), rows -> {}));
        new BatchAnswer(console(), json()).say(register, report);
        if (!new SearchLevel(register).await(report.seq())) {
            return SearchLevel.late(console());
        }
        return report.refused() > 0 ? ExitCode.REFUSED : ExitCode.OK;
    }
}
