package opencredit.api.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import opencredit.api.Register;
import opencredit.api.Settings;
import opencredit.data.intake.Intake;
import opencredit.data.intake.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes a batch that waits. */
@Command(
        name = "confirm",
        description = "Publish a batch that waits because it changes much of its dataset.",
        mixinStandardHelpOptions = true)
final class Confirm implements Callable<Integer> {

    @Parameters(paramLabel = "BATCH", description = "The batch's number, as the report of its load says.")
    private long batch;

    @Option(names = "--json", description = "Print the report as one JSON object.")
    private boolean json;

    private final Console console;
    private final Supplier<Settings> settings;

    Confirm(Console console, Supplier<Settings> settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (Session session = Session.open(settings.get())) {
            Register register = session.register();
            BatchRefusal.check(register.ledger().confirm(batch, Operator.name()), batch);
            Report report = Intake.complete(batch, register.ledger().append(batch, rows -> {}));
            new BatchAnswer(console, json).say(register, report);
            if (!new SearchLevel(register).await(report.seq())) {
                return SearchLevel.late(console).number();
            }
            return (report.refused() > 0 ? ExitCode.REFUSED : ExitCode.OK).number();
        }
    }
}
