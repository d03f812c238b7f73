package opencredit.data.dataset.reading.money;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The fields that a definition may name where it says what they are to each other. */
final class FieldNames {
    private final List<Field> fields;

    FieldNames(List<Field> fields) {
        this.fields = fields;
    }

    Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** A name under {@code key} that may be missing. */
    @Nullable
    String optional(Section section, String key, Kind kind) {
        return section.optional(key)
                .map(name -> named(section, key, name, kind))
                .orElse(null);
    }

    /** A fault where no published field of the kind has the name. */
    String named(Section section, String key, String name, Kind kind) {
        List<String> accepted = fields.stream()
                .filter(field -> field.disclose() != Disclose.NEVER && kind.holds.test(field.type()))
                .map(Field::name)
                .toList();
        if (!accepted.contains(name)) {
            section.unknown(key, kind.title, name, accepted);
        }
        return name;
    }

    /** What a named field has to hold. */
    enum Kind {
        MONEY(new Bilingual("金额字段", "field of an amount"), FieldType.Money.class::isInstance),
        RATIO(new Bilingual("小数字段", "field of a decimal"), FieldType.Decimal.class::isInstance),
        DAY(new Bilingual("日期字段", "field of a date"), FieldType.Date.class::isInstance),
        FLAG(new Bilingual("是否字段", "field of a flag"), FieldType.YesNo.class::isInstance),
        CODE(new Bilingual("代码字段", "field of a code"), FieldType.Code.class::isInstance),
        ANY(new Bilingual("公开字段", "published field"), _ -> true);

        private final Bilingual title;
        private final Predicate<FieldType> holds;

        Kind(Bilingual title, Predicate<FieldType> holds) {
            this.title = title;
            this.holds = holds;
        }
    }
}
