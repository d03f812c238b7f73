package opencredit.api.cli.record;

import java.util.UUID;
import java.util.function.Supplier;
import opencredit.api.cli.answer.Lookups;
import opencredit.api.cli.console.Console;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Corrects a record, and forgets what it said before. */
@Command(
        name = "correct",
        description = "Correct a record from a file that holds it alone, and delete what its older versions said.",
        mixinStandardHelpOptions = true)
public final class Correct extends RecordFromFile {

    @Option(
            names = "--reason",
            paramLabel = "R",
            defaultValue = "corrected",
            description = "Why: corrected (default) or privacy.")
    private String reason = "";

    public Correct(Console console, Supplier<Settings> settings) {
        super(console, settings, "correction");
    }

    @Override
    String reason() {
        return reason;
    }

    @Override
    String dataset(Register register, UUID id) {
        return Lookups.shown(register, id).dataset();
    }

    @Override
    Outcome write(Register register, UUID id, Act act, Disclosure disclosure) {
        return register.ledger().correct(id, act, disclosure);
    }
}
