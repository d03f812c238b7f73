package opencredit.data.intake;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.Definitions;
import opencredit.data.intake.Intake.Options;

/** A definition of a few fields, without a document number, over the project's own code lists and rules. */
public record SmallDataset(Datasets datasets) {
    private static final String HEAD = """
            title: {zh: 示例数据, en: Example}
            summary: {zh: 示例。, en: An example.}
            tasks: ["1"]
            legalBasis:
              - {zh: 示例法, en: Example law}
            key: [authority-name, subject-name, decision-date]
            window: unlimited
            updateFrequency: P7D
            licence: CC-BY-4.0
            expect: {maximumRows: 100000, maximumRefusedShare: 1}
            editions:
              - {id: "2026"}
            fields:
              - {name: subjectName, title: {zh: 名称, en: Name}, columns: [名称], type: text, maximumLength: 200, role: subject-name, disclose: masked, required: refuse, example: 甲}
              - {name: subjectKind, title: {zh: 类别, en: Kind}, columns: [类别], type: code, list: subject-kinds, role: subject-kind, disclose: public, example: person}
              - {name: subjectCode, title: {zh: 代码, en: Code}, columns: [代码], type: credit-code, role: subject-code, disclose: public, example: 91371300699999996U}
              - {name: authorityName, title: {zh: 机关, en: Authority}, columns: [机关], type: text, maximumLength: 200, role: authority-name, disclose: public, required: refuse, example: 乙}
              - {name: decisionDate, title: {zh: 日期, en: Date}, columns: [日期], type: date, role: decision-date, disclose: public, required: refuse, example: "2026-05-20"}
              - {name: remarks, title: {zh: 备注, en: Remarks}, columns: [备注], type: text, maximumLength: 4000, disclose: public, example: 无}
            """;

    /** With such fields beside the usual ones, each as {@code name | Chinese title | the rest in YAML}. */
    public static SmallDataset with(String... fields) {
        return changed(HEAD, fields);
    }

    /** As {@link #with}, with something else in the head. */
    public static SmallDataset changing(String from, String to, String... fields) {
        if (!HEAD.contains(from)) {
            throw new IllegalArgumentException("not in the head: " + from);
        }
        return changed(HEAD.replace(from, to), fields);
    }

    private static SmallDataset changed(String head, String... fields) {
        StringBuilder yaml = new StringBuilder(head);
        for (String field : fields) {
            String[] parts = field.split("\\s*\\|\\s*");
            String columns = parts[2].contains("columns: ") ? "" : "columns: [%s], ".formatted(parts[1]);
            yaml.append(
                    "  - {name: %s, title: {zh: %s, en: X}, %s%s}%n".formatted(parts[0], parts[1], columns, parts[2]));
        }
        Definitions.Texts shipped = Definitions.Texts.onClassPath();
        Definitions.Texts texts =
                new Definitions.Texts(Map.of("small", yaml.toString()), shipped.codes(), shipped.rules());
        return new SmallDataset(new Datasets(Definitions.read(texts)));
    }

    public Dataset dataset() {
        return datasets.all().getFirst();
    }

    /** One row by header, with some cells other than usual. */
    public static Map<String, String> row(String... changes) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("名称", "临沂示例建材有限公司");
        row.put("类别", "法人及非法人组织");
        row.put("代码", "91371300699999996U");
        row.put("机关", "临沂示例市场监督管理局");
        row.put("日期", "2026-05-20");
        row.put("备注", "");
        for (int at = 0; at < changes.length; at += 2) {
            row.put(changes[at], changes[at + 1]);
        }
        return row;
    }

    /** What intake makes of these rows. */
    @SafeVarargs
    public final WhatWasRead read(Path folder, Map<String, String>... rows) {
        Path file = write(folder, "a.csv", csv(table(rows)));
        return WhatWasRead.of(datasets, dataset(), file, new Options(false, false, true));
    }
}
