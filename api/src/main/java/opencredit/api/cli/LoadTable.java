package opencredit.api.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opencredit.data.dataset.Bilingual;
import opencredit.data.intake.Report;

/** A load's report for people. */
final class LoadTable {
    /** Of one code: what is wrong with a column is wrong in every row. {@code --json} has a thousand. */
    private static final int NOTES_SHOWN = 3;

    /** A flagged row is published all the same: one of each flag tells what to look for. */
    private static final int FLAGS_SHOWN = 1;

    private final Console console;

    LoadTable(Console console) {
        this.console = console;
    }

    void print(LoadedFiles loaded) {
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
            case LoadedFiles.Undone undone -> left(undone.source(), console.word("未完成", "not done"), undone.sentence());
        }
    }

    private void left(String source, String state, Bilingual sentence) {
        head(source);
        line(state, sentence.in(console.language()));
    }

    private void print(Report report) {
        head(report.source()
                + console.word(" · 数据集 ", " · ")
                + report.dataset()
                + console.word(" · 批次 ", " · batch ")
                + report.batch());
        counts(report);
        notes(report);
    }

    private void counts(Report report) {
        count(console.word("收到", "received"), report.received(), Map.of());
        count(console.word("新公示", "published"), report.published(), Map.of());
        count(console.word("更新", "amended"), report.amended(), Map.of());
        count(console.word("无变化", "unchanged"), report.unchanged(), Map.of());
        count(console.word("撤下", "withdrawn"), report.withdrawn(), Map.of());
        count(console.word("拒绝", "refused"), report.refused(), report.refusals());
        count(console.word("带提示", "flagged"), report.flagged(), report.flags());
        long skipped =
                report.skipped().values().stream().mapToLong(Long::longValue).sum();
        count(console.word("跳过", "skipped"), skipped, report.skipped());
    }

    /** Of rows that were refused and of columns first, then one of each flag. */
    private void notes(Report report) {
        if (report.notes().isEmpty()) {
            return;
        }
        Map<String, List<Report.Note>> byCode = report.notes().stream()
                .sorted(Comparator.comparing(note -> isFlag(report, note.code())))
                .collect(Collectors.groupingBy(Report.Note::code, LinkedHashMap::new, Collectors.toList()));
        head(console.word("  说明", "  notes"));
        byCode.forEach((code, notes) -> notesOfOneCode(report, code, notes));
    }

    private void notesOfOneCode(Report report, String code, List<Report.Note> notes) {
        int shown = isFlag(report, code) ? FLAGS_SHOWN : NOTES_SHOWN;
        notes.stream().limit(shown).forEach(this::note);
        // the report keeps a thousand notes, and counts all
        long counted = report.refusals().getOrDefault(code, 0L) + report.flags().getOrDefault(code, 0L);
        long more = Math.max(counted, notes.size()) - shown;
        if (more > 0) {
            head(console.word("    另有 " + more + " 条 " + code, "    and " + more + " more of " + code));
        }
    }

    private static boolean isFlag(Report report, String code) {
        return report.flags().containsKey(code) && !report.refusals().containsKey(code);
    }

    private void note(Report.Note note) {
        String row = note.row() == 0
                ? console.word("全文件", "whole file")
                : console.word("第 " + note.row() + " 行", "row " + note.row());
        String column = note.column() == null ? "" : " [" + note.column() + "]";
        console.out()
                .println("    " + row + column + " " + note.code() + ": "
                        + note.sentence().in(console.language()));
    }

    private void count(String name, long count, Map<String, Long> reasons) {
        String why = reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
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
