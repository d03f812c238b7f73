package opencredit.api.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Session;
import opencredit.api.settings.Settings;
import opencredit.data.store.tally.TallyCheck;
import opencredit.data.text.Bilingual;
import picocli.CommandLine.Command;

/** Compares the tally with the ledger. */
@Command(
        name = "check",
        description = "Check that the tally adds up against the ledger.",
        mixinStandardHelpOptions = true)
final class CheckTally implements Callable<Integer> {

    private final Console console;
    private final Supplier<Settings> settings;

    CheckTally(Console console, Supplier<Settings> settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (Session session = Session.open(console, settings.get())) {
            List<TallyCheck.Difference> differences =
                    new TallyCheck(session.register().database()).differences();
            if (differences.isEmpty()) {
                console.say(new Bilingual("计数表与账本一致。", "The tally adds up against the ledger."));
                return ExitCode.OK.number();
            }
            differences.forEach(each -> console.say(new Bilingual(
                    each.what() + "：账本 " + each.entries() + " 条，计数表 " + each.counted() + " 条",
                    each.what() + ": " + each.entries() + " in the ledger, " + each.counted() + " in the tally")));
            return ExitCode.DIFFERENT.number();
        }
    }
}
