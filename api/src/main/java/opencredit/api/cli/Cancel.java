package opencredit.api.cli;

import java.util.function.Supplier;
import opencredit.api.cli.answer.BatchAnswer;
import opencredit.api.cli.answer.BatchRefusal;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Operator;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.intake.Intake;
import picocli.CommandLine.Command;

/** Drops what of a batch is not in the ledger. */
@Command(
        name = "cancel",
        description = "Drop a batch that waits, or the rows of one on its way that are not in the ledger yet.",
        mixinStandardHelpOptions = true)
final class Cancel extends BatchCommand {

    Cancel(Console console, Supplier<Settings> settings) {
        super(console, settings);
    }

    @Override
    ExitCode run(Register register) {
        BatchRefusal.check(register.ledger().cancel(batch(), Operator.name()), batch());
        new BatchAnswer(console(), json())
                .say(register, Intake.complete(batch(), register.ledger().append(batch(), rows -> {})));
        return ExitCode.OK;
    }
}
