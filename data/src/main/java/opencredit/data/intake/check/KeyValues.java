package opencredit.data.intake.check;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Required;
import opencredit.data.dataset.Role;
import opencredit.data.intake.dates.Dates;
import opencredit.data.intake.value.Cells;
import opencredit.data.intake.value.CodeReaders;
import opencredit.data.people.Protection;
import org.jspecify.annotations.Nullable;

/** What of a row goes into its natural key: unmasked, so it goes into the keyed hash and nowhere else. */
final class KeyValues {
    /** Names and numbers that a record is found by, in the key or not: masked they would find another. */
    private static final List<Role> NAMES = List.of(
            Role.SUBJECT_NAME, Role.COUNTERPARTY_NAME, Role.DOCUMENT_NUMBER, Role.LICENCE_NUMBER, Role.AUTHORITY_NAME);

    private final Dataset dataset;
    private final CodeReaders codes;
    private final Cells cells;
    private final LocalDate today;

    KeyValues(Dataset dataset, CodeReaders codes, Cells cells, LocalDate today) {
        this.dataset = dataset;
        this.codes = codes;
        this.cells = cells;
        this.today = today;
    }

    /** The first role whose text identifies the record and holds a number of a person, which cannot be masked there. */
    Optional<Role> personal(Protection protection) {
        for (Field field : dataset.fields()) {
            Role role = field.role();
            if (role == null || !isName(role) || !(field.type() instanceof FieldType.Text)) {
                continue;
            }
            if (holdsNumber(field, cells.value(role), protection)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    private boolean holdsNumber(Field field, String cell, Protection protection) {
        return isNumber(field) ? protection.holdsNumberInNumber(cell, today) : protection.holdsNumber(cell);
    }

    /** A period is digits as numbers of documents are. */
    private static boolean isNumber(Field field) {
        return field.isNumber() || field.role() == Role.PERIOD;
    }

    private boolean isName(Role role) {
        return NAMES.contains(role) || dataset.key().contains(role);
    }

    /** A date in the key that cannot be read: its record could not be told from others. */
    Optional<Verdict.Refused> brokenDate() {
        for (Role role : dataset.key()) {
            if (type(role) instanceof FieldType.Date) {
                Dates.Reading reading = Dates.reading(cells.value(role));
                if (reading.date() == null) {
                    return Optional.of(new Verdict.Refused(reading.code(), cells.header(role)));
                }
            }
        }
        return Optional.empty();
    }

    /** A number that has lost its last digits and tells records apart, or has to be there. */
    Optional<Verdict.Refused> lostDigits() {
        List<Field> fields = dataset.fields();
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            boolean isNeeded = field.required() == Required.REFUSE
                    || field.role() != null && dataset.key().contains(field.role());
            if (isNeeded && cells.hasLostDigits(at)) {
                return Optional.of(new Verdict.Refused("digits-lost", cells.header(at)));
            }
        }
        return Optional.empty();
    }

    Map<Role, String> byRole() {
        Map<Role, String> values = new EnumMap<>(Role.class);
        for (Role role : dataset.key()) {
            values.put(role, value(role));
        }
        return values;
    }

    /** However a date or a code is written, it is one value. */
    private String value(Role role) {
        String cell = cells.value(role);
        FieldType type = type(role);
        if (type instanceof FieldType.Date) {
            return Dates.read(cell).map(LocalDate::toString).orElse(cell);
        }
        if (type instanceof FieldType.Code) {
            String edition = cells.layout().edition();
            return String.join(
                    ";", codes.of(cells.place(role), edition).read(cell).values());
        }
        return cell;
    }

    private @Nullable FieldType type(Role role) {
        int at = cells.place(role);
        return at < 0 ? null : dataset.fields().get(at).type();
    }
}
