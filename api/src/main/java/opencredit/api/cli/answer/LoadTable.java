package opencredit.api.cli.answer;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import opencredit.api.cli.console.Console;
import opencredit.data.dataset.Dataset;
import opencredit.data.outcome.Report;
import opencredit.data.store.append.WaitingBatches;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** A load's report for people. */
public final class LoadTable {
    /** Of one code: what is wrong with a column is wrong in every row. {@code --json} has a thousand. */
    private static final int NOTES_SHOWN = 3;

    /** A flagged row is published all the same: one of each flag tells what to look for. */
    private static final int FLAGS_SHOWN = 1;

    private final Console console;
    private final @Nullable ReportWords words;

    /** @param dataset null where it is not known; then no file can have counts */
    public LoadTable(Console console, @Nullable Dataset dataset) {
        this.console = console;
        this.words = dataset == null ? null : new ReportWords(console, dataset);
    }

    public void print(LoadedFiles loaded) {
        loaded.files().forEach(this::print);
        if (loaded.reports().size() > 1) {
            head(console.word("合计", "Together"));
            counts(loaded.totals());
        }
    }

    private void print(LoadedFiles.Outcome outcome) {
        switch (outcome) {
            case LoadedFiles.Done done -> print(done.report());
            case LoadedFiles.Unread unread ->
                left(
                        unread.source(),
                        console.word("未载入", "not loaded"),
                        unread.cause().sentence());
            case LoadedFiles.NotLoaded file -> left(file.source(), console.word("未完成", "not done"), file.sentence());
        }
    }

    private void left(String source, String state, Bilingual sentence) {
        head(source);
        line(state, sentence.in(console.language()));
    }

    /** One batch. */
    public void print(Report report) {
        String batch = report.batch() == 0
                ? console.word(" · 试运行，未公示任何内容", " · dry run, nothing is published")
                : console.word(" · 批次 ", " · batch ") + report.batch();
        head(report.source() + " · " + words().dataset() + batch);
        counts(report);
        waiting(report);
        notes(report);
    }

    private ReportWords words() {
        return Objects.requireNonNull(words);
    }

    private void counts(Report report) {
        count(console.word("收到", "received"), report.received(), "");
        count(console.word("新公示", "published"), report.published(), "");
        count(console.word("更新", "amended"), report.amended(), "");
        count(console.word("无变化", "unchanged"), report.unchanged(), "");
        count(console.word("撤下", "withdrawn"), report.withdrawn(), "");
        count(console.word("拒绝", "refused"), report.refused(), words().reasons(report.refusals()));
        count(console.word("带提示", "flagged"), report.flagged(), words().reasons(report.flags()));
        long skipped =
                report.skipped().values().stream().mapToLong(Long::longValue).sum();
        count(console.word("跳过", "skipped"), skipped, words().kinds(report.skipped()));
    }

    private void waiting(Report report) {
        Report.Waiting waiting = report.waiting();
        if (waiting == null) {
            return;
        }
        String counts = console.word(
                "该批次将新公示 " + waiting.published() + " 条、更新 " + waiting.amended() + " 条、撤下 " + waiting.withdrawn()
                        + " 条，",
                "it would publish " + waiting.published() + ", amend " + waiting.amended() + " and withdraw "
                        + waiting.withdrawn() + " records, ");
        counts += waiting.secondPerson() > 0
                ? console.word(
                        "其中 " + waiting.secondPerson() + " 条须由两人公示，",
                        "of which two people publish " + waiting.secondPerson() + "; ")
                : console.word(
                        "超过该数据集现有 " + waiting.shown() + " 条的上限，",
                        "which is too great a share of the " + waiting.shown() + " that the dataset shows; ");
        line(console.word("待确认", "waits"), counts + next(report.batch()));
    }

    private String next(long batch) {
        if (batch == 0) {
            return console.word(
                    "载入后将等待确认；核对无误后可加 --confirm 载入。", "its batch would wait. Load it with --confirm if it is right.");
        }
        return console.word(
                "尚未公示。核对后执行 opencredit confirm " + batch + " 公示，或 opencredit cancel " + batch + " 放弃；"
                        + WaitingBatches.LONGEST.toDays() + " 天内未确认的自动放弃。",
                "nothing is published yet. Look at the file, then run opencredit confirm " + batch
                        + " to publish it, or opencredit cancel " + batch + " to drop it; after "
                        + WaitingBatches.LONGEST.toDays() + " days it is dropped.");
    }

    /** Some of each code, in the order of rows. */
    private void notes(Report report) {
        if (report.notes().isEmpty()) {
            return;
        }
        head(console.word("  说明", "  notes"));
        Map<String, Long> shown = new TreeMap<>();
        boolean hasSheets = report.notes().stream().anyMatch(note -> note.sheet() > 1);
        for (Report.Note note : report.notes()) {
            if (shown.merge(note.code(), 1L, Long::sum) <= most(report, note.code())) {
                note(note, hasSheets);
            }
        }
        shown.forEach((code, noted) -> more(report, code, noted));
    }

    private static long most(Report report, String code) {
        return report.flags().containsKey(code) && !report.refusals().containsKey(code) ? FLAGS_SHOWN : NOTES_SHOWN;
    }

    /** The report keeps a thousand notes, and counts all. */
    private void more(Report report, String code, long noted) {
        long counted = report.refusals().getOrDefault(code, 0L) + report.flags().getOrDefault(code, 0L);
        long more = Math.max(counted, noted) - most(report, code);
        if (more > 0) {
            String what = words().of(code);
            head(console.word("    另有 " + more + " 条：" + what, "    and " + more + " more: " + what));
        }
    }

    private void note(Report.Note note, boolean hasSheets) {
        String sheet = hasSheets ? console.word("第 " + note.sheet() + " 张表", "sheet " + note.sheet()) : "";
        String row = note.row() == 0
                ? hasSheets ? "" : console.word("全文件", "whole file")
                : console.word("第 " + note.row() + " 行", "row " + note.row());
        String place = sheet + (sheet.isEmpty() || row.isEmpty() ? "" : " ") + row;
        String column = note.column() == null ? "" : " [" + note.column() + "]";
        head("    " + place + column + console.word("：", ": ") + note.sentence().in(console.language()));
    }

    private void count(String name, long count, String why) {
        line(name, String.format("%9d", count) + (why.isEmpty() ? "" : "  " + why));
    }

    private void head(String text) {
        console.out().println(text);
    }

    /** A Chinese character is two columns wide. */
    private void line(String name, String text) {
        long width = name.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
        console.out().println("  " + name + " ".repeat((int) Math.max(1, 12 - width)) + text);
    }
}
