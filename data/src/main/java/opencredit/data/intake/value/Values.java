package opencredit.data.intake.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Required;
import opencredit.data.intake.cells.Amounts;
import opencredit.data.intake.cells.Codes;
import opencredit.data.intake.cells.Links;
import opencredit.data.intake.cells.Numbers;
import opencredit.data.intake.cells.Texts;
import opencredit.data.intake.cells.YesNo;
import opencredit.data.intake.dates.Dates;
import opencredit.data.people.CodeOfBody;
import opencredit.data.people.Protection;
import opencredit.data.rule.CountSteps;
import org.jspecify.annotations.Nullable;

/** Reads one cell by its field's type into the form in which it is published, hiding people and flagging faults. */
public final class Values {
    private final CodeReaders codes;
    private final Cells cells;
    private final Protection protection;
    private final LocalDate today;

    public Values(CodeReaders codes, Cells cells, Protection protection, LocalDate today) {
        this.codes = codes;
        this.cells = cells;
        this.protection = protection;
        this.today = today;
    }

    /** A String, List of String, Long or Boolean; null when there is nothing to publish. */
    @Nullable
    Object read(int at, Field field) {
        String cell = cells.value(at);
        if (cell.isEmpty()) {
            flagMissing(at, field);
            return null;
        }
        return switch (field.type()) {
            case FieldType.Text(int maximum) -> text(at, field, maximum, cell);
            case FieldType.Code code -> codes(at, code, cell);
            case FieldType.Date() -> date(at, cell);
            case FieldType.Money money -> money(at, cell);
            case FieldType.CreditCode() -> creditCode(at, cell);
            case FieldType.WholeNumber() -> number(at, cell, Numbers.whole(cell));
            case FieldType.Decimal(int decimals) -> number(at, cell, Numbers.decimal(cell, decimals));
            case FieldType.YesNo() -> orFlag(at, YesNo.read(cell), "unknown-code");
            case FieldType.Link() -> orFlag(at, link(cell), "broken-link");
            case FieldType.Count(int least, boolean total) -> count(at, least, cell);
            case FieldType.DatasetId() -> orFlag(at, codes.dataset(cell), "unknown-code");
            case FieldType.Reference(String dataset, FieldType.Tie tie) ->
                text(at, field, FieldType.Reference.LONGEST, cell);
        };
    }

    void flagMissing(int at, Field field) {
        if (field.required() == Required.FLAG && !cells.hasLostDigits(at)) {
            cells.flag("missing", at);
        }
    }

    private String text(int at, Field field, int maximumLength, String cell) {
        if (field.disclose() == Disclose.MASKED) {
            return cut(at, maximumLength, protection.name(cell));
        }
        Protection.Hidden hidden = field.isNumber() ? protection.hideInNumber(cell, today) : protection.hide(cell);
        if (hidden.masked()) {
            cells.flag("masked-number", at);
        }
        return cut(at, maximumLength, hidden.text());
    }

    /** Text at most that long. */
    String cut(int at, int maximumLength, String text) {
        String cut = Texts.cut(text, maximumLength);
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

    private <T> @Nullable T orFlag(int at, Optional<T> value, String flag) {
        if (value.isEmpty()) {
            cells.flag(flag, at);
        }
        return value.orElse(null);
    }

    private @Nullable String date(int at, String cell) {
        Dates.Reading reading = Dates.reading(cell);
        if (reading.flag() != null) {
            cells.flag(reading.flag(), at);
        }
        return reading.date() == null ? null : reading.date().toString();
    }

    /** An amount of 13 billion yuan has the form of a phone; longer numbers of people are no plausible amounts. */
    private @Nullable String money(int at, String cell) {
        Amounts.Reading reading = Amounts.read(cell, cells.unit(at));
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

    /** A phone is a number too, and stands in the wrong column often enough. */
    private boolean isPersonal(int at, String cell) {
        boolean isPersonal = protection.holdsNumber(cell);
        if (isPersonal) {
            cells.flag("masked-number", at);
        }
        return isPersonal;
    }

    private <T> @Nullable T number(int at, String cell, Numbers.Reading<T> reading) {
        if (isPersonal(at, cell)) {
            return null;
        }
        if (reading.flag() != null) {
            cells.flag(reading.flag(), at);
        }
        return reading.value();
    }

    /** Few people are easily known: see {@link CountSteps}. */
    private @Nullable Long count(int at, int least, String cell) {
        Long count = number(at, cell, Numbers.whole(cell));
        Long published = count == null ? null : CountSteps.of(count, least);
        if (count != null && published == null) {
            cells.flag("suppressed", at);
        }
        return published;
    }

    /** An address cannot be masked and still lead anywhere. */
    private Optional<String> link(String cell) {
        return Links.read(cell)
                .filter(address -> Links.decoded(address)
                        .filter(text -> !protection.hides(text))
                        .isPresent());
    }
}
