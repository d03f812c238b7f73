package opencredit.data.intake.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.intake.people.Protection;
import org.jspecify.annotations.Nullable;

/** The published values of one row that are no party's, by field and by role. */
final class Fields {
    private final Cells cells;
    private final Protection protection;
    private final Values values;
    private final SortedMap<String, Object> others = new TreeMap<>();
    private List<String> categories = List.of();
    private @Nullable String title;
    private String documentNumber = "";
    private @Nullable BigDecimal amount;
    private @Nullable LocalDate deadline;
    private @Nullable String state;
    private @Nullable BigDecimal fineInText;

    Fields(Dataset dataset, Cells cells, Protection protection, Values values) {
        this.cells = cells;
        this.protection = protection;
        this.values = values;
        List<Field> fields = dataset.fields();
        for (int at = 0; at < fields.size(); at++) {
            if (fields.get(at).disclose() != Disclose.NEVER) {
                read(at, fields.get(at));
            }
        }
        compareFine();
    }

    private void read(int at, Field field) {
        Role role = field.role();
        if (role == null) {
            lookForFine(keep(field, values.read(at, field)));
            return;
        }
        switch (role) {
            case SUBJECT_NAME, SUBJECT_CODE, SUBJECT_KIND, AUTHORITY_NAME, AUTHORITY_CODE -> {}
            case COUNTERPARTY_NAME, COUNTERPARTY_CODE, COUNTERPARTY_KIND, CONCEALED_PERSON -> {}
            case PUBLISHER_NAME, PUBLISHER_CODE, DECISION_DATE -> {}
            case DOCUMENT_NUMBER -> documentNumber = text(values.read(at, field));
            case CATEGORY -> categories = list(values.read(at, field));
            case REPRESENTATIVE -> keepRepresentative(at, field);
            case TITLE -> title = keep(field, values.read(at, field));
            case AMOUNT -> amount = amount(keep(field, values.read(at, field)));
            case PUBLICITY_DEADLINE -> deadline = date(keep(field, values.read(at, field)));
            case STATE -> state = keep(field, values.read(at, field));
            case LICENCE_NUMBER, PERIOD, VALID_FROM, VALID_UNTIL, SEVERITY, PROCEDURE, LEGAL_BASIS ->
                keep(field, values.read(at, field));
        }
    }

    private @Nullable String keep(Field field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        others.put(field.name(), value);
        return value instanceof String text ? text : null;
    }

    private void keepRepresentative(int at, Field field) {
        String name = protection.representative();
        if (name == null && !protection.isPerson()) {
            values.flagMissing(at, field);
        }
        if (name != null && field.type() instanceof FieldType.Text type) {
            keep(field, values.cut(at, type, name));
        }
    }

    private void lookForFine(@Nullable String text) {
        Optional<BigDecimal> stated = text == null ? Optional.empty() : FineInText.read(text);
        if (stated.isPresent()) {
            fineInText = stated.get();
        }
    }

    /** A fine in the text that is not the one in the column: mostly yuan under a header of ten thousand yuan. */
    private void compareFine() {
        if (amount != null && fineInText != null && amount.compareTo(fineInText) != 0) {
            cells.flag("amount-differs", cells.place(Role.AMOUNT));
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static List<String> list(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> several -> several.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    private static @Nullable BigDecimal amount(@Nullable String yuan) {
        return yuan == null ? null : new BigDecimal(yuan);
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    SortedMap<String, Object> others() {
        return others;
    }

    List<String> categories() {
        return categories;
    }

    @Nullable
    String title() {
        return title;
    }

    String documentNumber() {
        return documentNumber;
    }

    @Nullable
    BigDecimal amount() {
        return amount;
    }

    @Nullable
    LocalDate deadline() {
        return deadline;
    }

    @Nullable
    String state() {
        return state;
    }
}
