package opencredit.api.cli;

import java.util.function.Supplier;
import opencredit.api.cli.answer.BatchRefusal;
import opencredit.api.cli.answer.Wire;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Operator;
import opencredit.api.cli.console.SearchLevel;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.outcome.UndoOutcome;
import opencredit.data.text.Bilingual;
import picocli.CommandLine.Command;

/** Takes back a batch. */
@Command(
        name = "undo",
        description = "Take back a batch: what it published is withdrawn, what it amended is as before.",
        mixinStandardHelpOptions = true)
final class UndoBatch extends BatchCommand {

    UndoBatch(Console console, Supplier<Settings> settings) {
        super(console, settings);
    }

    @Override
    ExitCode run(Register register) {
        return switch (register.ledger().undo(batch(), Operator.act("batch-undone"))) {
            case UndoOutcome.Undone undone -> end(register, undone);
            case UndoOutcome.NotUndone not -> throw BatchRefusal.of(not.why(), batch());
        };
    }

    private ExitCode end(Register register, UndoOutcome.Undone undone) {
        if (json()) {
            console().say(Wire.of(batch(), undone));
        } else {
            console().say(sentence(undone));
            undone.records().forEach(record -> console().out().println("  " + record));
        }
        if (!new SearchLevel(register).await(undone.seq())) {
            return SearchLevel.late(console());
        }
        return undone.left() > 0 ? ExitCode.REFUSED : ExitCode.OK;
    }

    private Bilingual sentence(UndoOutcome.Undone undone) {
        return new Bilingual(
                "已撤销批次 " + batch() + "：撤下 " + undone.withdrawn() + " 条，恢复原内容 " + undone.amended() + " 条；"
                        + undone.left() + " 条此后另有变动、由该批次撤下或原内容已删除，保持不变。",
                "Undid batch " + batch() + ": " + undone.withdrawn() + " records withdrawn, " + undone.amended()
                        + " with their former content again; " + undone.left()
                        + " were changed since, were withdrawn by"
                        + " it, or have no former content any more, and stay as they are.");
    }
}
