package opencredit.api.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Supplier;
import opencredit.api.cli.answer.Wire;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.api.cli.console.Failures;
import opencredit.api.cli.console.MisusedCommand;
import opencredit.api.cli.console.StartCache;
import opencredit.api.cli.console.Version;
import opencredit.api.cli.keys.KeyCommands;
import opencredit.api.cli.load.Load;
import opencredit.api.cli.record.Correct;
import opencredit.api.cli.record.Restore;
import opencredit.api.cli.record.Withdraw;
import opencredit.api.cli.verify.VerifyCommands;
import opencredit.api.settings.Settings;
import opencredit.data.text.Bilingual;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command line as a whole. */
@Command(
        name = "opencredit",
        description = "The public register of a city's credit disclosure.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Settings are environment variables: docs/settings.md", "Exit codes: docs/commands.md"})
public final class OpenCredit {

    private OpenCredit() {}

    /** Runs one command in this process's environment and returns its exit code. */
    public static int run(Console console, String... arguments) {
        StartCache.warnIfIgnored(console, System.getProperties());
        return of(console, Settings::ofEnvironment).execute(arguments);
    }

    static CommandLine of(Console console, Supplier<Settings> settings) {
        CommandLine line = new CommandLine(new OpenCredit())
                .addSubcommand(new Serve(console, settings))
                .addSubcommand(new Load(console, settings))
                .addSubcommand(new Confirm(console, settings))
                .addSubcommand(new Cancel(console, settings))
                .addSubcommand(new UndoBatch(console, settings))
                .addSubcommand(new Withdraw(console, settings))
                .addSubcommand(new Restore(console, settings))
                .addSubcommand(new Correct(console, settings))
                .addSubcommand(new Reindex(console, settings))
                .addSubcommand(new CheckTally(console, settings))
                .addSubcommand(VerifyCommands.of(console, settings))
                .addSubcommand(KeyCommands.keys(console, settings))
                .addSubcommand(KeyCommands.publishers(console, settings))
                .addSubcommand(new Demo(console))
                .addSubcommand(new Rehearse())
                .addSubcommand(new DeriveTexts());
        line.registerConverter(UUID.class, OpenCredit::id);
        line.setOut(new PrintWriter(console.out(), true, UTF_8)).setErr(new PrintWriter(console.err(), true, UTF_8));
        line.setParameterExceptionHandler((cause, arguments) -> misused(console, cause, arguments));
        line.setExecutionExceptionHandler((cause, command, parsed) -> failed(console, cause, command));
        if (console.language().equals("zh")) {
            line.setResourceBundle(ResourceBundle.getBundle("opencredit.api.cli.help", Locale.CHINESE));
        }
        return line;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new TypeConversionException(MisusedCommand.noId());
        }
    }

    private static int misused(Console console, ParameterException cause, String... arguments) {
        String name = cause.getCommandLine().getCommandSpec().qualifiedName();
        Bilingual sentence = MisusedCommand.sentence(cause);
        console.warn(sentence);
        console.err().println(console.word("用法见：" + name + " --help", "For usage: " + name + " --help"));
        // what could not be parsed is asked of the line itself
        boolean isJson = cause.getCommandLine().getCommandSpec().findOption("--json") != null
                && Arrays.stream(arguments).anyMatch(each -> each.equals("--json") || each.startsWith("--json="));
        if (isJson) {
            console.say(Wire.failure(new Failure(ExitCode.USAGE, List.of(sentence), cause)));
        }
        return ExitCode.USAGE.number();
    }

    private static int failed(Console console, Exception cause, CommandLine command) {
        Failure failure = Failures.of(cause);
        failure.sentences().forEach(console::warn);
        if (command.getParseResult().hasMatchedOption("--json")) {
            console.say(Wire.failure(failure));
        }
        return failure.exitCode().number();
    }
}
