package opencredit.api.cli.load;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import opencredit.api.cli.console.Console;
import opencredit.data.intake.job.JobStatus;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Shows how far one file is: a bar while it is read, another while its rows go into the ledger. */
final class LoadProgress implements AutoCloseable {
    private static final long MEGABYTE = 1_000_000;

    private final Console console;
    private final String name;
    private @Nullable ProgressBar reading;
    private @Nullable ProgressBar appending;

    LoadProgress(Console console, String name) {
        this.console = console;
        this.name = name;
    }

    void show(JobStatus status) {
        if (!console.terminal()) {
            return;
        }
        switch (status.state()) {
            case CHECKING -> read(status);
            case PUBLISHING -> appended(status);
            case QUEUED, ENDED -> {}
        }
    }

    private void read(JobStatus status) {
        if (status.totalBytes() == 0) {
            return;
        }
        if (reading == null) {
            reading = bar(console.word("读取 ", "reading ") + name, " MB", MEGABYTE, status.totalBytes());
        }
        reading.stepTo(status.bytes());
        reading.setExtraMessage(console.word(status.checked() + " 行", status.checked() + " rows"));
    }

    private void appended(JobStatus status) {
        if (status.toAppend() == 0) {
            return;
        }
        if (appending == null) {
            finish(reading);
            appending = bar(console.word("公示 ", "publishing ") + name, "", 1, status.toAppend());
        }
        appending.stepTo(status.appended());
    }

    /** What becomes of a file whose load failed. */
    static Bilingual left(JobStatus status) {
        if (status.batch() == 0) {
            return new Bilingual(
                    "载入失败，未见该文件有内容公示；解决后请重新载入，重复载入不会重复公示。",
                    "The load failed, and as far as can be seen nothing of the file is published. Load it again once that"
                            + " is mended; loading a file again is safe.");
        }
        return new Bilingual(
                "载入中断。批次 " + status.batch() + " 已完整暂存，至少 " + status.appended() + " 行已入账，其余由正在运行或下次启动的服务自动继续公示。",
                "The load was cut off. Batch " + status.batch() + " is staged whole, and at least " + status.appended()
                        + " of its rows are in the ledger; the server that runs, or the next that starts, goes on with the"
                        + " others by itself.");
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
