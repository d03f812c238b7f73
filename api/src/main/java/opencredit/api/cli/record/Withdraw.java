package opencredit.api.cli.record;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import opencredit.api.cli.answer.EntryAnswer;
import opencredit.api.cli.answer.Lookups;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.api.cli.console.Operator;
import opencredit.api.cli.console.Session;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.ledger.Event;
import opencredit.data.outcome.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a record out of the register. */
@Command(
        name = "withdraw",
        description = "Withdraw a record: it is gone from every path, and its content is deleted for good.",
        mixinStandardHelpOptions = true)
public final class Withdraw implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The record.")
    private UUID id = new UUID(0, 0);

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "R",
            description =
                    "Why: repaired, performed, revoked, court-order, merged (into another record), corrected (it was no"
                            + " such decision), privacy, window-ended or batch-undone.")
    private String reason = "";

    @Option(names = "--replaced-by", paramLabel = "ID", description = "The record to read instead.")
    private @Nullable UUID replacedBy;

    @Option(names = "--json", description = "Print the ledger entry as one JSON object.")
    private boolean json;

    private final Console console;
    private final Supplier<Settings> settings;

    public Withdraw(Console console, Supplier<Settings> settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (id.equals(replacedBy)) {
            throw new Failure(
                    ExitCode.USAGE,
                    "--replaced-by 应为另一条信息，不能是被撤下的这一条；没有改动。",
                    "--replaced-by names the record itself; it must be another. Nothing was changed.");
        }
        try (Session session = Session.open(console, settings.get())) {
            Register register = session.register();
            String known = Lookups.reason(register.datasets(), Event.WITHDRAWN.wire(), reason);
            if (replacedBy != null) {
                Lookups.shown(register, replacedBy);
            }
            Outcome outcome = register.ledger().withdraw(id, Operator.act(known), replacedBy);
            return new EntryAnswer(console, json).say(register, id, outcome).number();
        }
    }
}
