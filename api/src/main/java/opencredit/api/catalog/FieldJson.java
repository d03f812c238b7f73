package opencredit.api.catalog;

import java.util.Locale;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import org.jspecify.annotations.Nullable;

/** A field as the catalogue shows it. */
record FieldJson(
        String name,
        String title,
        String type,
        @Nullable String list,
        @Nullable String role,
        String search,
        @Nullable Boolean masked,
        @Nullable String example) {

    static FieldJson of(Field field, String language) {
        return new FieldJson(
                field.name(),
                field.title().in(language),
                field.type().wire(),
                field.type() instanceof FieldType.Code code ? code.list() : null,
                field.role() == null ? null : field.role().wire(),
                word(field.search()),
                field.disclose() == Disclose.MASKED ? true : null,
                field.example());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
