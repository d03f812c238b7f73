package opencredit.api.cli.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicBoolean;
import opencredit.api.cli.answer.LoadTable;
import opencredit.api.cli.answer.LoadedFiles;
import opencredit.api.cli.answer.Wire;
import opencredit.api.cli.console.Console;
import opencredit.data.dataset.Dataset;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The report of a load, which is printed once, whoever comes first: the command, or whoever cut it off. Safe for threads. */
final class LoadReport {
    private static final Bilingual CANCELLED = new Bilingual(
            "载入已中止：报告中已入账的保留，其余不再公示。",
            "The load was cancelled: what the report says is in the ledger stays, and nothing else is published.");

    private final Console console;
    private final boolean json;
    private final boolean dryRun;
    private final AtomicBoolean isPrinted = new AtomicBoolean();

    LoadReport(Console console, boolean json, boolean dryRun) {
        this.console = console;
        this.json = json;
        this.dryRun = dryRun;
    }

    /**
     * Prints it; whether this was the first call.
     *
     * @param dataset of the files; null while it is not known, and then no file has counts
     */
    boolean print(LoadedFiles loaded, @Nullable Dataset dataset) {
        if (!isPrinted.compareAndSet(false, true)) {
            return false;
        }
        if (json) {
            ObjectNode report = Wire.of(loaded);
            console.say(dryRun ? report.put("dryRun", true) : report);
        } else {
            new LoadTable(console, dataset).print(loaded);
        }
        return true;
    }

    /** What the report of a load that was cut off leaves open. */
    void warnOfTheRest() {
        console.warn(CANCELLED);
    }
}
