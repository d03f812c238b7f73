package opencredit.api.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import opencredit.data.intake.Intake;
import org.jspecify.annotations.Nullable;

/** Shows how far one file is: a bar while it is read, another while its rows go into the ledger. */
final class LoadProgress implements Intake.Progress, AutoCloseable {
    private static final long MEGABYTE = 1_000_000;

    private final Console console;
    private final String name;
    private @Nullable ProgressBar reading;
    private @Nullable ProgressBar appending;

    LoadProgress(Console console, String name) {
        this.console = console;
        this.name = name;
    }

    @Override
    public void read(long bytes, long total) {
        if (!console.terminal()) {
            return;
        }
        if (reading == null) {
            reading = bar(console.word("读取 ", "reading ") + name, " MB", MEGABYTE, total);
        }
        reading.stepTo(bytes);
    }

    @Override
    public void appended(long rows, long total) {
        if (!console.terminal()) {
            return;
        }
        if (appending == null) {
            finish(reading);
            appending = bar(console.word("公示 ", "publishing ") + name, "", 1, total);
        }
        appending.stepTo(rows);
    }

    private ProgressBar bar(String task, String unit, long size, long total) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(unit, size)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(console.err()))
                .build();
    }

    private static void finish(@Nullable ProgressBar bar) {
        if (bar != null) {
            bar.close();
        }
    }

    @Override
    public void close() {
        finish(reading);
        finish(appending);
    }
}
