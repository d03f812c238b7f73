package opencredit.data.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.dataset.CodeList.Code;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.FieldType.Unit;
import opencredit.data.dataset.reading.Datasets;

/** The columns of a table of records, in order: identity, the definition's published fields, what publication added. */
public final class ExportColumns {
    private ExportColumns() {}

    /** The columns of {@code dataset}'s downloads. */
    public static List<ExportColumn> of(Dataset dataset, Datasets datasets) {
        List<ExportColumn> columns = new ArrayList<>();
        columns.add(member("id", "信息标识", "id"));
        columns.add(member(ColumnType.WHOLE_NUMBER, "version", "版本", "version"));
        dataset.published().forEach(field -> columns.add(column(field, datasets)));
        addPublication(columns, new CodeWords(datasets, List.of(dataset)));
        return List.copyOf(columns);
    }

    /** The columns that records of every dataset have. */
    public static List<ExportColumn> common(Datasets datasets) {
        CodeWords words = new CodeWords(datasets, datasets.all());
        List<ExportColumn> columns = new ArrayList<>();
        columns.add(member("id", "信息标识", "id"));
        columns.add(member(ColumnType.WHOLE_NUMBER, "version", "版本", "version"));
        columns.add(new ExportColumn(
                "dataset", "数据集", List.of("dataset"), ColumnType.TEXT, Unit.YUAN, datasetTitles(datasets)));
        columns.add(member("subjectName", "信用主体", "subject", "name"));
        columns.add(member("subjectCode", "统一社会信用代码", "subject", "code"));
        columns.add(member("counterpartyName", "另一方", "counterparty", "name"));
        columns.add(member("counterpartyCode", "另一方统一社会信用代码", "counterparty", "code"));
        columns.add(member("authorityName", "认定机关", "authority", "name"));
        columns.add(member("authorityCode", "认定机关统一社会信用代码", "authority", "code"));
        columns.add(member("publisherName", "数据来源单位", "publisher", "name"));
        columns.add(member("publisherCode", "数据来源单位统一社会信用代码", "publisher", "code"));
        columns.add(new ExportColumn(
                "categories", "类别", List.of("categories"), ColumnType.TEXT, Unit.YUAN, words.categories()));
        columns.add(member("title", "标题", "title"));
        columns.add(member("documentNumber", "文号", "documentNumber"));
        columns.add(member(ColumnType.DATE, "decisionDate", "决定日期", "decisionDate"));
        columns.add(member(ColumnType.AMOUNT, "amount", "金额（元）", "amount"));
        addPublication(columns, words);
        return List.copyOf(columns);
    }

    private static void addPublication(List<ExportColumn> columns, CodeWords words) {
        columns.add(member("region", "行政区划代码", "region"));
        columns.add(name("regionName", "行政区划", words.regions(), "region"));
        columns.add(member("edition", "数据标准版本", "edition"));
        columns.add(member("flags", "数据质量提示代码", "flags"));
        columns.add(name("flagNames", "数据质量提示", words.flags(), "flags"));
        columns.add(member(ColumnType.WINDOW_END, "visibleUntil", "公示至", "visibleUntil"));
        columns.add(member("rule", "公示期规则代码", "rule"));
        columns.add(name("ruleName", "公示期规则", words.rules(), "rule"));
        columns.add(new ExportColumn(
                "ruleAssumed", "公示期规则为推定", List.of("ruleAssumed"), ColumnType.YES_NO, Unit.YUAN, Map.of("true", "是")));
        columns.add(member(ColumnType.INSTANT, "publishedAt", "首次公示时间", "publishedAt"));
        columns.add(member(ColumnType.INSTANT, "updatedAt", "更新时间", "updatedAt"));
    }

    private static ExportColumn member(String name, String header, String... path) {
        return member(ColumnType.TEXT, name, header, path);
    }

    private static ExportColumn member(ColumnType type, String name, String header, String... path) {
        return new ExportColumn(name, header, List.of(path), type, Unit.YUAN, Map.of());
    }

    private static ExportColumn name(String name, String header, Map<String, String> words, String path) {
        return new ExportColumn(name, header, List.of(path), ColumnType.TEXT, Unit.YUAN, words, true);
    }

    private static ExportColumn column(Field field, Datasets datasets) {
        return new ExportColumn(
                field.name(),
                field.title().zh(),
                field.path(),
                ColumnType.of(field.type()),
                field.type().unit(),
                words(field.type(), datasets));
    }

    private static Map<String, String> words(FieldType type, Datasets datasets) {
        return switch (type) {
            case FieldType.Code code -> titles(datasets.codes(code.list()).codes());
            case FieldType.Text text -> Map.of();
            case FieldType.Date date -> Map.of();
            case FieldType.Money money -> Map.of();
            case FieldType.CreditCode code -> Map.of();
            case FieldType.WholeNumber number -> Map.of();
            case FieldType.Decimal decimal -> Map.of();
            case FieldType.YesNo flag -> Map.of("true", "是", "false", "否");
            case FieldType.Link link -> Map.of();
            case FieldType.Count count -> Map.of();
            case FieldType.DatasetId dataset -> datasetTitles(datasets);
            case FieldType.Reference reference -> Map.of();
        };
    }

    private static Map<String, String> datasetTitles(Datasets datasets) {
        return datasets.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Dataset::id, dataset -> dataset.title().zh()));
    }

    private static Map<String, String> titles(List<Code> codes) {
        Map<String, String> titles = new LinkedHashMap<>();
        Stream<Code> differing =
                codes.stream().filter(code -> !code.value().equals(code.title().zh()));
        differing.forEach(code -> titles.put(code.value(), code.title().zh()));
        return Map.copyOf(titles);
    }
}
