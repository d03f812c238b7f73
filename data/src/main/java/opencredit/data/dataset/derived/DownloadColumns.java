package opencredit.data.dataset.derived;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.dataset.Bilingual;
import opencredit.data.dataset.CodeList.Code;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.FieldType.Unit;

/** The columns of a table of records, in order: identity, the definition's published fields, what publication added. */
public final class DownloadColumns {
    private DownloadColumns() {}

    /** The columns of {@code dataset}'s downloads. */
    public static List<Column> of(Dataset dataset, Datasets datasets) {
        List<Column> columns = new ArrayList<>();
        columns.add(member("id", "信息标识", "id"));
        columns.add(member("version", "版本", "version"));
        dataset.published().forEach(field -> columns.add(column(field, datasets)));
        addPublication(columns);
        return List.copyOf(columns);
    }

    /** The columns that records of every dataset have. */
    public static List<Column> common(Datasets datasets) {
        List<Column> columns = new ArrayList<>();
        columns.add(member("id", "信息标识", "id"));
        columns.add(member("version", "版本", "version"));
        columns.add(new Column("dataset", "数据集", List.of("dataset"), Unit.YUAN, datasetTitles(datasets)));
        columns.add(member("subjectName", "信用主体", "subject", "name"));
        columns.add(member("subjectCode", "统一社会信用代码", "subject", "code"));
        columns.add(member("counterpartyName", "另一方", "counterparty", "name"));
        columns.add(member("counterpartyCode", "另一方统一社会信用代码", "counterparty", "code"));
        columns.add(member("authorityName", "认定机关", "authority", "name"));
        columns.add(member("authorityCode", "认定机关统一社会信用代码", "authority", "code"));
        columns.add(member("publisherName", "数据来源单位", "publisher", "name"));
        columns.add(member("publisherCode", "数据来源单位统一社会信用代码", "publisher", "code"));
        columns.add(member("categories", "类别", "categories"));
        columns.add(member("title", "标题", "title"));
        columns.add(member("documentNumber", "文号", "documentNumber"));
        columns.add(member("decisionDate", "决定日期", "decisionDate"));
        columns.add(member("amount", "金额（元）", "amount"));
        addPublication(columns);
        return List.copyOf(columns);
    }

    private static void addPublication(List<Column> columns) {
        columns.add(member("region", "行政区划", "region"));
        columns.add(member("edition", "数据标准版本", "edition"));
        columns.add(member("flags", "数据质量提示", "flags"));
        columns.add(member("visibleUntil", "公示至", "visibleUntil"));
        columns.add(member("rule", "公示期规则", "rule"));
        columns.add(new Column("ruleAssumed", "公示期规则为推定", List.of("ruleAssumed"), Unit.YUAN, Map.of("true", "是")));
        columns.add(member("publishedAt", "首次公示时间", "publishedAt"));
        columns.add(member("updatedAt", "更新时间", "updatedAt"));
    }

    private static Column member(String name, String header, String... path) {
        return new Column(name, header, List.of(path), Unit.YUAN, Map.of());
    }

    private static Column column(Field field, Datasets datasets) {
        return new Column(
                field.name(), field.title().zh(), field.path(), field.type().unit(), words(field.type(), datasets));
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

    /**
     * One column.
     *
     * @param name header of a plain download, where amounts are in yuan
     * @param header national header, of a {@code labels=zh} download
     * @param path where the record's JSON carries the value, such as {@code [fields, fine]}; lists are joined by a semicolon
     * @param headerUnit unit of amounts below {@code header}; a record states yuan
     * @param words Chinese words of the values of a code list, where they differ from the values
     */
    public record Column(String name, String header, List<String> path, Unit headerUnit, Map<String, String> words) {

        /** Both headers. */
        public Bilingual headers() {
            return new Bilingual(header, name);
        }

        /** A value of the record as it stands below the national header; lists value by value. */
        public String below(String value) {
            return headerUnit == Unit.YUAN ? words.getOrDefault(value, value) : inUnit(value);
        }

        /** Without zeros at the end: 20000.00 becomes 2 under 万元. */
        private String inUnit(String yuan) {
            java.math.BigDecimal amount = new java.math.BigDecimal(yuan).movePointLeft(headerUnit.powerOfTen());
            return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        }
    }
}
