package opencredit.api.cli.keys;

import java.time.Duration;
import java.util.function.Supplier;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.Operator;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.NewKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes another key in the place of one. */
@Command(
        name = "rotate",
        description = "Make another key in the place of one; for a while both are valid.",
        mixinStandardHelpOptions = true)
final class RotateKey extends KeyCommand {

    @Parameters(paramLabel = "ID", description = "The old key's public id.")
    private String id = "";

    @Option(
            names = "--overlap",
            paramLabel = "N",
            description = "For how many days the old one is still valid; 7 by default, 0 for none.")
    private int overlap = (int) NewKey.USUAL_OVERLAP.toDays();

    @Option(names = "--days", paramLabel = "N", description = "For how many days the new one is valid; 365 by default.")
    private int days = (int) NewKey.USUAL_LIFE.toDays();

    RotateKey(Console console, Supplier<Settings> settings) {
        super(console, settings);
    }

    @Override
    void run(Register register) {
        KeyOutcome outcome =
                keys(register).rotate(id, Duration.ofDays(overlap), Duration.ofDays(days), Operator.name());
        KeyOutcome.Made made = KeyAnswer.made(outcome, id);
        say(KeyAnswer.of(made), KeyAnswer.sentence(made));
    }
}
