package opencredit.data.dataset.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private final Map<String, CodeList> lists;

    /** How a type is read, by its word. */
    private final Map<String, Function<Section, FieldType>> types = new LinkedHashMap<>();

    FieldReader(Map<String, CodeList> lists) {
        this.lists = lists;
        types.put("text", section -> new FieldType.Text(section.whole("maximumLength")));
        types.put("code", section -> new FieldType.Code(list(section), section.flag("several")));
        types.put("date", section -> new FieldType.Date());
        types.put("money", section -> new FieldType.Money(unit(section)));
        types.put("credit-code", section -> new FieldType.CreditCode());
        types.put("integer", section -> new FieldType.WholeNumber());
        types.put("decimal", section -> new FieldType.Decimal(section.whole("decimals")));
        types.put("flag", section -> new FieldType.YesNo());
        types.put("link", section -> new FieldType.Link());
        types.put("count", section -> new FieldType.Count(section.whole("suppressBelow"), section.flag("total")));
        types.put("dataset", section -> new FieldType.DatasetId());
        types.put(
                "reference",
                section -> new FieldType.Reference(
                        section.text("dataset"),
                        section.word("tie", FieldType.Tie.class).orElse(FieldType.Tie.SUBJECT)));
    }

    /** The words of all types. */
    Set<String> words() {
        return types.keySet();
    }

    /** A missing key means the careful choice: not disclosed, not searched, not required. */
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

    FieldType type(Section section) {
        String word = section.text("type");
        Function<Section, FieldType> type = types.get(word);
        if (type == null) {
            section.unknown("type", new Bilingual("type", "type"), word, words());
            return new FieldType.Text(1);
        }
        return type.apply(section);
    }

    private String list(Section section) {
        String list = section.text("list");
        if (!lists.containsKey(list)) {
            section.unknown("list", new Bilingual("代码表", "code list"), list, lists.keySet());
        }
        return list;
    }

    private static FieldType.Unit unit(Section section) {
        Optional<FieldType.Unit> unit = section.word("unit", FieldType.Unit.class);
        if (unit.isEmpty() && !section.has("unit")) {
            section.missing("unit");
        }
        return unit.orElse(FieldType.Unit.YUAN);
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
            case FieldType.Reference(String dataset, FieldType.Tie tie) ->
                example.length() <= FieldType.Reference.LONGEST;
        };
    }

    /** Empty where the field has none. */
    static String example(Field field) {
        return field.example() == null ? "" : field.example();
    }
}
