package opencredit.api.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import opencredit.api.cli.answer.EntryAnswer;
import opencredit.api.cli.answer.Lookups;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.Failures;
import opencredit.api.cli.console.Operator;
import opencredit.api.cli.console.Session;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Event;
import opencredit.data.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a withdrawn record back. */
@Command(
        name = "restore",
        description = "Restore a withdrawn record from a file that holds it alone: its content was deleted.",
        mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID", description = "The record.")
    private UUID id = new UUID(0, 0);

    @Parameters(index = "1", paramLabel = "FILE", description = "One row that discloses the same decision.")
    private Path file = Path.of("");

    @Option(
            names = "--reason",
            paramLabel = "R",
            defaultValue = "withdrawn-in-error",
            description = "Why: withdrawn-in-error (default), court-order or objection-upheld.")
    private String reason = "";

    @Option(names = "--json", description = "Print the ledger entry as one JSON object.")
    private boolean json;

    private final Console console;
    private final Supplier<Settings> settings;

    Restore(Console console, Supplier<Settings> settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw Failures.missing(file);
        }
        try (Session session = Session.open(settings.get())) {
            Register register = session.register();
            String known = Lookups.reason(register.datasets(), Event.RESTORED, reason);
            Dataset dataset = Lookups.dataset(
                    register.datasets(), Lookups.withdrawn(register, id).dataset());
            Disclosure disclosure = register.intake().readOne(dataset, SubmittedBytes.at(file));
            Outcome outcome = register.ledger().restore(id, Operator.act(known), disclosure);
            return new EntryAnswer(console, json).say(register, id, outcome).number();
        }
    }
}
