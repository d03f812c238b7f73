package opencredit.data.dataset.reading;

import java.util.List;
import java.util.Map;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Required;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.SearchMode;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.text.Bilingual;

/** One field of a definition file. */
final class FieldReader {
    private static final List<String> TYPES = List.of(
            "text",
            "code",
            "date",
            "money",
            "credit-code",
            "integer",
            "decimal",
            "flag",
            "link",
            "count",
            "dataset",
            "reference");

    private final Map<String, CodeList> lists;

    FieldReader(Map<String, CodeList> lists) {
        this.lists = lists;
    }

    /** What is not said is the careful choice: not disclosed, not searched, not required. */
    Field read(Section section) {
        Field field = new Field(
                section.text("name"),
                section.bilingual("title"),
                section.texts("columns"),
                type(section),
                section.word("role", Role.class).orElse(null),
                section.word("disclose", Disclose.class).orElse(Disclose.NEVER),
                section.word("search", SearchMode.class).orElse(SearchMode.NONE),
                section.word("required", Required.class).orElse(Required.NO),
                section.text("example"));
        section.close();
        return field;
    }

    private FieldType type(Section section) {
        String type = section.text("type");
        return switch (type) {
            case "text" -> new FieldType.Text(section.whole("maximumLength"));
            case "code" -> new FieldType.Code(list(section), section.flag("several"));
            case "date" -> new FieldType.Date();
            case "money" ->
                new FieldType.Money(section.word("unit", FieldType.Unit.class).orElseGet(() -> noUnit(section)));
            case "credit-code" -> new FieldType.CreditCode();
            case "integer" -> new FieldType.WholeNumber();
            case "decimal" -> new FieldType.Decimal(section.whole("decimals"));
            case "flag" -> new FieldType.YesNo();
            case "link" -> new FieldType.Link();
            case "count" -> new FieldType.Count(section.whole("suppressBelow"), section.flag("total"));
            case "dataset" -> new FieldType.DatasetId();
            case "reference" -> new FieldType.Reference(section.text("dataset"));
            default -> unknown(section, type);
        };
    }

    private String list(Section section) {
        String list = section.text("list");
        if (!lists.containsKey(list)) {
            section.unknown("list", new Bilingual("代码表", "code list"), list, lists.keySet());
        }
        return list;
    }

    private static FieldType.Unit noUnit(Section section) {
        if (!section.has("unit")) {
            section.missing("unit");
        }
        return FieldType.Unit.YUAN;
    }

    private static FieldType unknown(Section section, String type) {
        section.unknown("type", new Bilingual("type", "type"), type, TYPES);
        return new FieldType.Text(1);
    }

    /** Whether it is a step that is published. */
    private static boolean isCount(int count, int least) {
        return count >= least && count % Math.max(least, 1) == 0;
    }

    /** Whether the field's own example could be its published value. */
    static boolean hasFittingExample(Field field, Map<String, CodeList> lists) {
        String example = example(field);
        return switch (field.type()) {
            case FieldType.Text text -> example.length() <= text.maximumLength();
            case FieldType.Code code ->
                lists.get(code.list()) == null
                        || lists.get(code.list()).value(example).isPresent();
            case FieldType.Date() -> example.matches("\\d{4}-\\d{2}-\\d{2}");
            case FieldType.Money(FieldType.Unit unit) -> example.matches("\\d+\\.\\d{2}");
            case FieldType.CreditCode() -> example.matches("[0-9A-Z]{18}");
            case FieldType.WholeNumber() -> example.matches("\\d{1,15}");
            case FieldType.Decimal(int decimals) -> example.matches("-?\\d+\\.\\d{" + decimals + "}");
            case FieldType.YesNo() -> example.matches("true|false");
            case FieldType.Link() -> example.matches("https?://\\S+");
            case FieldType.Count(int least, boolean total) ->
                example.matches("\\d{1,9}") && isCount(Integer.parseInt(example), least);
            case FieldType.DatasetId() -> example.matches("[a-z][a-z-]*");
            case FieldType.Reference(String dataset) -> example.length() <= FieldType.Reference.LONGEST;
        };
    }

    /** Empty where the field has none. */
    static String example(Field field) {
        return field.example() == null ? "" : field.example();
    }
}
