package opencredit.api.cli.load;

import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ProgressLine;
import opencredit.data.intake.job.JobStatus;
import opencredit.data.text.Bilingual;

/** Shows how far one file is, in one line: its bytes while it is read, its rows while they go into the ledger. */
final class LoadProgress implements AutoCloseable {
    private static final double MEGABYTE = 1e6;

    private final Console console;
    private final String name;
    private final ProgressLine line;

    LoadProgress(Console console, String name) {
        this.console = console;
        this.name = name;
        this.line = new ProgressLine(console);
    }

    void show(JobStatus status) {
        switch (status.state()) {
            case CHECKING -> line.show(status.bytes(), status.totalBytes(), read(status));
            case PUBLISHING -> line.show(status.appended(), status.toAppend(), published(status));
            case QUEUED, ENDED -> {}
        }
    }

    private String read(JobStatus status) {
        return console.word("1/2 读取 ", "1/2 reading ")
                + String.format("%.1f/%.1f MB", status.bytes() / MEGABYTE, status.totalBytes() / MEGABYTE)
                + console.word("，", ", ")
                + String.format("%,d", status.checked())
                + console.word(" 行 ", " rows ")
                + name;
    }

    private String published(JobStatus status) {
        return console.word("2/2 公示 ", "2/2 publishing ")
                + String.format("%,d/%,d", status.appended(), status.toAppend())
                + console.word(" 行 ", " rows ")
                + name;
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

    @Override
    public void close() {
        line.close();
    }
}
