package opencredit.api.cli.record;

import java.util.UUID;
import java.util.function.Supplier;
import opencredit.api.cli.answer.Lookups;
import opencredit.api.cli.console.Console;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Event;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings a withdrawn record back. */
@Command(
        name = "restore",
        description = "Restore a withdrawn record from a file that holds it alone: its content was deleted.",
        mixinStandardHelpOptions = true)
public final class Restore extends RecordFromFile {

    @Option(
            names = "--reason",
            paramLabel = "R",
            defaultValue = "withdrawn-in-error",
            description = "Why: withdrawn-in-error (default), court-order or objection-upheld.")
    private String reason = "";

    public Restore(Console console, Supplier<Settings> settings) {
        super(console, settings, Event.RESTORED.wire());
    }

    @Override
    String reason() {
        return reason;
    }

    @Override
    String dataset(Register register, UUID id) {
        return Lookups.withdrawn(register, id).dataset();
    }

    @Override
    Outcome write(Register register, UUID id, Act act, Disclosure disclosure) {
        return register.ledger().restore(id, act, disclosure);
    }
}
