package opencredit.data.intake.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Required;
import opencredit.data.intake.cells.Amounts;
import opencredit.data.intake.cells.Codes;
import opencredit.data.intake.cells.Dates;
import opencredit.data.intake.cells.Texts;
import opencredit.data.intake.people.CodeOfBody;
import opencredit.data.intake.people.Protection;
import org.jspecify.annotations.Nullable;

/** Reads one cell by its field's type into the form in which it is published, hiding people and flagging faults. */
final class Values {
    private final CodeReaders codes;
    private final Cells cells;
    private final Protection protection;

    Values(CodeReaders codes, Cells cells, Protection protection) {
        this.codes = codes;
        this.cells = cells;
        this.protection = protection;
    }

    /** A String, or a List of String for codes that may be several; null when there is nothing to publish. */
    @Nullable
    Object read(int at, Field field) {
        String cell = cells.value(at);
        if (cell.isEmpty()) {
            flagMissing(at, field);
            return null;
        }
        return switch (field.type()) {
            case FieldType.Text text -> text(at, field, text, cell);
            case FieldType.Code code -> codes(at, code, cell);
            case FieldType.Date date -> date(at, cell);
            case FieldType.Money money -> money(at, cell);
            case FieldType.CreditCode code -> creditCode(at, cell);
            case FieldType.WholeNumber number -> null;
            case FieldType.Decimal decimal -> null;
            case FieldType.YesNo flag -> null;
            case FieldType.Link link -> null;
            case FieldType.Count count -> null;
            case FieldType.DatasetId dataset -> null;
            case FieldType.Reference reference -> null;
        };
    }

    void flagMissing(int at, Field field) {
        if (field.required() == Required.FLAG) {
            cells.flag("missing", at);
        }
    }

    private @Nullable String text(int at, Field field, FieldType.Text type, String cell) {
        if (field.disclose() == Disclose.MASKED) {
            return cut(at, type, protection.name(cell));
        }
        Protection.Hidden hidden = protection.hide(cell);
        if (hidden.masked()) {
            cells.flag("masked-number", at);
        }
        return cut(at, type, hidden.text());
    }

    /** Text at most as long as the field's maximum. */
    String cut(int at, FieldType.Text type, String text) {
        String cut = Texts.cut(text, type.maximumLength());
        if (cut.length() < text.length()) {
            cells.flag("cut", at);
        }
        return cut;
    }

    private @Nullable Object codes(int at, FieldType.Code type, String cell) {
        Codes.Reading reading = codes.of(at, cells.layout().edition()).read(cell);
        if (reading.unknown()) {
            cells.flag("unknown-code", at);
        }
        List<String> values = reading.values();
        if (values.isEmpty()) {
            return null;
        }
        return type.several() ? values : values.getFirst();
    }

    private @Nullable String date(int at, String cell) {
        Optional<LocalDate> date = Dates.read(cell);
        if (date.isEmpty()) {
            cells.flag("broken-date", at);
        }
        return date.map(LocalDate::toString).orElse(null);
    }

    private @Nullable String money(int at, String cell) {
        Amounts.Reading reading = Amounts.read(cell, cells.layout().unit(at));
        if (reading.flag() != null) {
            cells.flag(reading.flag(), at);
        }
        return reading.yuan() == null ? null : reading.yuan().toPlainString();
    }

    private @Nullable String creditCode(int at, String cell) {
        CodeOfBody code = CodeOfBody.read(cell);
        code.flags().forEach(flag -> cells.flag(flag, at, code.suggestion()));
        return code.code();
    }
}
