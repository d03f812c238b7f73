package opencredit.api.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Session;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command about one batch: its number, {@code --json}, and a session for as long as it runs. */
abstract sealed class BatchCommand implements Callable<Integer> permits Cancel, Confirm, UndoBatch {

    @Parameters(paramLabel = "BATCH", description = "The batch's number, as the report of its load says.")
    private long batch;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    private final Console console;
    private final Supplier<Settings> settings;

    BatchCommand(Console console, Supplier<Settings> settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public final Integer call() {
        try (Session session = Session.open(console, settings.get())) {
            return run(session.register()).number();
        }
    }

    /** Writes to the register and prints what became of the batch. */
    abstract ExitCode run(Register register);

    final long batch() {
        return batch;
    }

    final boolean json() {
        return json;
    }

    final Console console() {
        return console;
    }
}
