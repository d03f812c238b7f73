package opencredit.data.dataset.derived;

import java.util.Locale;
import java.util.stream.Collectors;
import opencredit.data.dataset.AmountMeaning;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.FieldType.Unit;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.rule.LegalSource;
import opencredit.data.text.Bilingual;

/** {@code docs/data-dictionary.md}: every dataset, field, publication window and code list, in Chinese and English. */
final class DataDictionary {
    private final StringBuilder out = new StringBuilder();

    private DataDictionary() {}

    /** The whole page. */
    public static String of(Datasets datasets) {
        DataDictionary page = new DataDictionary();
        page.line("# 数据字典 · Data dictionary");
        page.line("");
        page.line("由 `data/datasets/`、`data/rules/` 和 `data/codes/` 生成，请勿手工修改。"
                + "Derived from `data/datasets/`, `data/rules/` and `data/codes/` by `make derive`: do not edit.");
        datasets.all().forEach(page::dataset);
        page.line("");
        page.out.append(WindowTables.of(datasets));
        datasets.codes().forEach(page::codes);
        return page.out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void dataset(Dataset dataset) {
        heading("## ", dataset.title(), dataset.id());
        line(dataset.summary().zh());
        line("");
        line(dataset.summary().en());
        line("");
        dataset.legalBasis().forEach(basis -> line("- " + both(basis)));
        line("");
        line("更新频率 update frequency: `" + dataset.updateFrequency() + "` · 使用许可 licence: `" + dataset.licence()
                + "` · 公示期规则 window: [" + dataset.window().id() + "](#"
                + WindowTables.anchor(dataset.window()) + ")" + amounts(dataset.amounts()));
        line("");
        table("字段 Field", "名称 Title", "类型 Type", "公开 Disclosed", "检索 Search", "示例 Example");
        dataset.fields().forEach(this::field);
        line("");
        line("### 接受的列名 · Accepted columns: " + dataset.id());
        line("");
        table("字段 Field", "列名 Columns");
        dataset.fields().forEach(field -> row(code(field.name()), String.join(" / ", field.columns())));
    }

    private static String amounts(AmountMeaning amounts) {
        return switch (amounts) {
            case ADDED -> "";
            case STOCK -> " · 金额为时点数，不加总 amounts are of a moment and not summed up";
            case REPEATED -> " · 同一金额见于多条，不加总 one amount stands in several records and is not summed up";
        };
    }

    private void field(Field field) {
        String example = field.disclose() == Disclose.NEVER || field.example() == null ? "" : field.example();
        row(
                code(field.name()),
                both(field.title()),
                type(field.type()),
                disclosed(field),
                word(field.search()),
                example);
    }

    private String type(FieldType type) {
        return switch (type) {
            case FieldType.Text(int maximum) -> "文本 text, ≤ " + maximum;
            case FieldType.Code(String list, boolean several) ->
                "代码 code, [" + list + "](#" + list + ")" + (several ? "，可多值 several" : "");
            case FieldType.Date() -> "日期 date";
            case FieldType.Money(Unit unit) -> "金额（元） money in yuan";
            case FieldType.CreditCode() -> "统一社会信用代码 credit code";
            case FieldType.WholeNumber() -> "整数 integer";
            case FieldType.Decimal(int decimals) -> "小数 decimal, " + decimals;
            case FieldType.YesNo() -> "是否 flag";
            case FieldType.Link() -> "网址 link";
            case FieldType.Count(int least, boolean total) ->
                "人数，每" + least + "人一档，取起点 count in steps of " + least + ", by where its step begins"
                        + (total ? "，合计 total" : "");
            case FieldType.DatasetId() -> "数据集 dataset";
            case FieldType.Reference(String dataset, FieldType.Tie tie) -> "文号 document number in `" + dataset + "`";
        };
    }

    private static String disclosed(Field field) {
        return switch (field.disclose()) {
            case PUBLIC -> "是 yes";
            case MASKED -> "人名隐去 people masked";
            case NEVER -> "否 never";
        };
    }

    private void codes(CodeList list) {
        line("");
        line("<a id=\"" + list.id() + "\"></a>");
        heading("## ", list.title(), list.id());
        line("依据 source: " + source(list.source()));
        line("");
        table("值 Value", "名称 Title", "也接受 Also accepted");
        list.codes().forEach(code -> row(code(code.value()), both(code.title()), accepted(code)));
    }

    private static String accepted(CodeList.Code code) {
        String editions = code.editions().stream()
                .map(raw -> raw.edition() + ": " + raw.raw())
                .collect(Collectors.joining(" / "));
        String texts = String.join(" / ", code.accepts());
        return texts + (texts.isEmpty() || editions.isEmpty() ? "" : " / ") + editions;
    }

    private void heading(String level, Bilingual title, String id) {
        line("");
        line(level + both(title) + " (`" + id + "`)");
        line("");
    }

    private void table(String... headers) {
        row(headers);
        line("|" + "---|".repeat(headers.length));
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells).replace("\n", " ") + " |");
    }

    private static String both(Bilingual text) {
        return text.zh() + " · " + text.en();
    }

    /** What something rests on, and whether that was read. */
    static String source(LegalSource source) {
        LegalSource.Status status = source.status();
        return both(source.text()) + " — " + status.title().zh() + " " + status.wire();
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
