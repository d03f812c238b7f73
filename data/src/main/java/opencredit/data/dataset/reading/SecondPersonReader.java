package opencredit.data.dataset.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.SecondPerson;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The key {@code secondPerson} of a definition: {@code always}, or a field and those of its codes that harm. */
final class SecondPersonReader {
    private static final String KEY = "secondPerson";
    private static final String ALWAYS = "always";

    private final Map<String, CodeList> lists;

    SecondPersonReader(Map<String, CodeList> lists) {
        this.lists = lists;
    }

    /** Null where the definition says nothing of it. */
    @Nullable
    SecondPerson read(Section definition, List<Field> fields) {
        if (!definition.has(KEY)) {
            return null;
        }
        if (definition.isText(KEY)) {
            String word = definition.text(KEY);
            if (!word.equals(ALWAYS)) {
                definition.unknown(KEY, new Bilingual(KEY, KEY), word, List.of(ALWAYS));
            }
            return SecondPerson.ALWAYS;
        }
        return definition.section(KEY).map(section -> ofField(section, fields)).orElse(null);
    }

    private @Nullable SecondPerson ofField(Section section, List<Field> fields) {
        String name = section.text("field");
        List<String> codes = section.texts("codes");
        section.close();
        Optional<CodeList> list = list(name, fields);
        if (list.isEmpty()) {
            section.fault("field", "没有公示的代码字段：" + name, "no published field of codes: " + name);
            return null;
        }
        if (codes.isEmpty()) {
            section.missing("codes");
        }
        List<String> known =
                list.get().codes().stream().map(CodeList.Code::value).toList();
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> section.unknown("codes", new Bilingual("代码", "code"), code, known));
        return new SecondPerson(name, Set.copyOf(codes));
    }

    /** The list of a field whose values stand in the record's {@code fields}, or of the category. */
    private Optional<CodeList> list(String name, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.name().equals(name) && field.disclose() != Disclose.NEVER)
                .filter(field -> !field.isEnvelope() || field.role() == Role.CATEGORY)
                .findFirst()
                .map(field -> field.type() instanceof FieldType.Code code ? lists.get(code.list()) : null);
    }
}
