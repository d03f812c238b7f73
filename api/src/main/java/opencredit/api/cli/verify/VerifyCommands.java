package opencredit.api.cli.verify;

import java.util.function.Supplier;
import opencredit.api.cli.console.Console;
import opencredit.api.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The group {@code verify}. */
@Command(
        name = "verify",
        description = "Verify what nobody may have changed.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class VerifyCommands {
    private VerifyCommands() {}

    /** {@code verify audit}. */
    public static CommandLine of(Console console, Supplier<Settings> settings) {
        return new CommandLine(new VerifyCommands()).addSubcommand(new VerifyAudit(console, settings));
    }
}
