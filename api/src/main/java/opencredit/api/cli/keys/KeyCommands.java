package opencredit.api.cli.keys;

import java.util.function.Supplier;
import opencredit.api.cli.console.Console;
import opencredit.api.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The groups {@code keys} and {@code publishers}. */
public final class KeyCommands {
    private KeyCommands() {}

    /** {@code keys create}, {@code list}, {@code revoke}, {@code rotate}. */
    public static CommandLine keys(Console console, Supplier<Settings> settings) {
        return new CommandLine(new Keyring())
                .addSubcommand(new CreateKey(console, settings))
                .addSubcommand(new ListKeys(console, settings))
                .addSubcommand(new RevokeKey(console, settings))
                .addSubcommand(new RotateKey(console, settings));
    }

    /** {@code publishers add}, {@code list}. */
    public static CommandLine publishers(Console console, Supplier<Settings> settings) {
        return new CommandLine(new Bodies())
                .addSubcommand(new AddPublisher(console, settings))
                .addSubcommand(new ListPublishers(console, settings));
    }

    @Command(
            name = "keys",
            description = "Make keys, list, revoke and rotate them.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND")
    private static final class Keyring {}

    @Command(
            name = "publishers",
            description = "List bodies and agencies whose records keys may bring in.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND")
    private static final class Bodies {}
}
