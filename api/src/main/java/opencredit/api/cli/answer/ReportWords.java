package opencredit.api.cli.answer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import opencredit.api.cli.console.Console;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.intake.report.Remark;
import opencredit.data.intake.report.Skip;
import opencredit.data.text.Bilingual;

/** Codes of a report as words. {@code --json} has the codes. */
final class ReportWords {
    private final Console console;
    private final Dataset dataset;

    ReportWords(Console console, Dataset dataset) {
        this.console = console;
        this.dataset = dataset;
    }

    /** Its title, and its id for the next command. */
    String dataset() {
        return dataset.title().in(console.language()) + console.word("（", " (") + dataset.id() + console.word("）", ")");
    }

    /** Such as 金额无法识别（罚款金额（万元）） for {@code broken-amount:fine}. */
    String of(String code) {
        String what = Remark.of(code).map(Remark::brief).map(this::in).orElse(code);
        String field = field(code.substring(code.indexOf(':') + 1));
        return field.isEmpty() ? what : field + console.word("：", ": ") + what;
    }

    private String field(String name) {
        return dataset.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Field::title)
                .map(this::in)
                .findFirst()
                .orElse("");
    }

    private String in(Bilingual words) {
        return words.in(console.language());
    }

    /** Refusals and flags, the most frequent first. */
    String reasons(Map<String, Long> counts) {
        return joined(counts, this::of);
    }

    /** Kinds of rows that hold no data. */
    String kinds(Map<String, Long> counts) {
        return joined(counts, this::kind);
    }

    private String kind(String code) {
        return Arrays.stream(Skip.values())
                .filter(skip -> skip.code().equals(code))
                .map(skip -> in(skip.label()))
                .findFirst()
                .orElse(code);
    }

    private String joined(Map<String, Long> counts, UnaryOperator<String> words) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(count -> words.apply(count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining(console.word("；", "; ")));
    }
}
