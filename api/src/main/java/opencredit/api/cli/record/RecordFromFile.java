package opencredit.api.cli.record;

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
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Outcome;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that gives a record its next version, from a file that holds it alone. */
abstract sealed class RecordFromFile implements Callable<Integer> permits Correct, Restore {

    @Parameters(index = "0", paramLabel = "ID", description = "The record.")
    private UUID id = new UUID(0, 0);

    @Parameters(index = "1", paramLabel = "FILE", description = "One row that discloses the same decision.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print the ledger entry as one JSON object.")
    private boolean json;

    private final Console console;
    private final Supplier<Settings> settings;
    private final String reasons;

    /** @param reasons the group of {@code data/codes/reasons.yaml} from which its reason is */
    public RecordFromFile(Console console, Supplier<Settings> settings, String reasons) {
        this.console = console;
        this.settings = settings;
        this.reasons = reasons;
    }

    /** Why, as it was typed. */
    abstract String reason();

    /** The dataset of the record, which is in the state that the command needs. */
    abstract String dataset(Register register, UUID id);

    /** Writes the version. */
    abstract Outcome write(Register register, UUID id, Act act, Disclosure disclosure);

    @Override
    public final Integer call() {
        if (!Files.isReadable(file)) {
            throw Failures.missing(file);
        }
        try (Session session = Session.open(console, settings.get())) {
            Register register = session.register();
            String known = Lookups.reason(register.datasets(), reasons, reason());
            Dataset dataset = Lookups.dataset(register.datasets(), dataset(register, id));
            Disclosure disclosure = register.intake().readOne(dataset, SubmittedBytes.at(file));
            Outcome outcome = write(register, id, Operator.act(known), disclosure);
            return new EntryAnswer(console, json).say(register, id, outcome).number();
        }
    }
}
