package opencredit.api.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import opencredit.api.Register;
import opencredit.api.Settings;
import opencredit.data.intake.Intake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drops what of a batch is not in the ledger. */
@Command(
        name = "cancel",
        description = "Drop a batch that waits, or the rows of one on its way that are not in the ledger yet.",
        mixinStandardHelpOptions = true)
final class Cancel implements Callable<Integer> {

    @Parameters(paramLabel = "BATCH", description = "The batch's number, as the report of its load says.")
    private long batch;

    @Option(names = "--json", description = "Print the report as one JSON object.")
    private boolean json;

    private final Console console;
    private final Supplier<Settings> settings;

    Cancel(Console console, Supplier<Settings> settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (Session session = Session.open(settings.get())) {
            Register register = session.register();
            BatchRefusal.check(register.ledger().cancel(batch, Operator.name()), batch);
            new BatchAnswer(console, json)
                    .say(register, Intake.complete(batch, register.ledger().append(batch, rows -> {})));
            return ExitCode.OK.number();
        }
    }
}
