package opencredit.api.cli.keys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Session;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.store.keys.ApiKeys;
import opencredit.data.store.keys.ListedPublishers;
import opencredit.data.text.Bilingual;
import picocli.CommandLine.Option;

/** A command about keys or bodies: {@code --json}, and a session for as long as it runs. */
abstract sealed class KeyCommand implements Callable<Integer>
        permits AddPublisher, CreateKey, ListKeys, ListPublishers, RevokeKey, RotateKey {

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    private final Console console;
    private final Supplier<Settings> settings;

    KeyCommand(Console console, Supplier<Settings> settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public final Integer call() {
        try (Session session = Session.open(console, settings.get())) {
            run(session.register());
            return ExitCode.OK.number();
        }
    }

    /** Does it, and prints what became of it. */
    abstract void run(Register register);

    final Console console() {
        return console;
    }

    /** Prints an answer in the wanted form. */
    final void say(JsonNode object, Bilingual sentence) {
        if (json) {
            console.say(object);
        } else {
            console.say(sentence);
        }
    }

    static ApiKeys keys(Register register) {
        return new ApiKeys(register.database(), register.datasets(), register.clock());
    }

    static ListedPublishers publishers(Register register) {
        return new ListedPublishers(register.database(), register.clock());
    }
}
