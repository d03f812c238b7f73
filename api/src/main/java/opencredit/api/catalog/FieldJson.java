package opencredit.api.catalog;

import java.util.List;
import java.util.Locale;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.reading.Datasets;
import org.jspecify.annotations.Nullable;

/** A field as the catalogue shows it. */
record FieldJson(
        String name,
        String title,
        String type,
        @Nullable String list,
        @Nullable SourceJson source,
        @Nullable List<Value> values,
        @Nullable String role,
        String search,
        @Nullable Boolean masked,
        @Nullable String example) {

    /** One value of a code list, and what it is called. */
    record Value(String value, String title) {}

    static FieldJson of(Field field, Datasets datasets, String language) {
        return new FieldJson(
                field.name(),
                field.title().in(language),
                field.type().wire(),
                field.type() instanceof FieldType.Code code ? code.list() : null,
                field.type() instanceof FieldType.Code code
                        ? SourceJson.of(datasets.codes(code.list()).source(), language)
                        : null,
                field.type() instanceof FieldType.Code code ? values(datasets.codes(code.list()), language) : null,
                field.role() == null ? null : field.role().wire(),
                word(field.search()),
                field.disclose() == Disclose.MASKED ? true : null,
                field.example());
    }

    private static List<Value> values(CodeList list, String language) {
        return list.codes().stream()
                .map(code -> new Value(code.value(), code.title().in(language)))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
