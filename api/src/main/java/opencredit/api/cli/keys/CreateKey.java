package opencredit.api.cli.keys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.api.cli.console.Operator;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.NewKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a key. The first administrator's is made here, for nobody else could. */
@Command(name = "create", description = "Make a key and show it once.", mixinStandardHelpOptions = true)
final class CreateKey extends KeyCommand {

    @Option(
            names = "--role",
            required = true,
            paramLabel = "R",
            description = "reader, publisher, rater, officer or administrator.")
    private String role = "";

    @Option(
            names = "--label",
            required = true,
            paramLabel = "TEXT",
            description = "Which system or office has it; no name of a person.")
    private String label = "";

    @Option(names = "--body", paramLabel = "ID", description = "A listed body whose records it submits; several times.")
    private final List<String> bodies = new ArrayList<>();

    @Option(names = "--dataset", paramLabel = "D", description = "A dataset in which it submits; several times.")
    private final List<String> datasets = new ArrayList<>();

    @Option(names = "--agency", paramLabel = "ID", description = "The listed agency in whose name a rater rates.")
    private @Nullable String agency;

    @Option(names = "--quota", paramLabel = "N", description = "Costly questions an hour; as many as its role has.")
    private @Nullable Integer quota;

    @Option(names = "--days", paramLabel = "N", description = "For how many days it is valid; 365 by default.")
    private int days = (int) NewKey.USUAL_LIFE.toDays();

    CreateKey(Console console, Supplier<Settings> settings) {
        super(console, settings);
    }

    @Override
    void run(Register register) {
        NewKey wanted = new NewKey(
                KeyRole.of(role).orElseThrow(CreateKey::noRole),
                label,
                new KeyScope(bodies, datasets, agency),
                quota,
                Duration.ofDays(days));
        KeyOutcome.Made made = KeyAnswer.made(keys(register).create(wanted, Operator.name()), "");
        say(KeyAnswer.of(made), KeyAnswer.sentence(made));
    }

    private static Failure noRole() {
        return new Failure(
                ExitCode.USAGE,
                "--role 应为 reader、publisher、rater、officer 或 administrator。",
                "--role must be reader, publisher, rater, officer or administrator.");
    }
}
