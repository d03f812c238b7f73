package opencredit.data.intake.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.intake.cells.Links;
import opencredit.data.intake.cells.StoredNumbers;
import opencredit.data.intake.columns.Layout;
import opencredit.data.intake.row.Row;
import opencredit.data.people.CodeOfBody;
import opencredit.data.people.Protection;
import opencredit.data.people.SubjectReading;
import opencredit.data.people.name.BodyName;
import opencredit.data.people.name.JudgedNames;
import opencredit.data.people.name.NamesWithin;
import opencredit.data.people.name.PartyName;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row that whoever submitted it may have back, by the protection under which they are published: texts
 * without names of the row's people and numbers of any, other cells whole or not at all. A column that is not published is
 * empty, and so is a cell of which it is doubtful what it holds.
 */
public final class ReturnedCells {
    /** What an amount, a number or a date is written with: no name is. */
    private static final Pattern PLAIN = Pattern.compile("[\\d\\s.,，:：/\\-—%％¥￥+年月日时分秒万亿千百元圆整角]*");

    private static final Pattern OTHER = Pattern.compile("其[他它].+", Pattern.DOTALL);

    private final List<Field> fields;
    private final CodeReaders codes;
    private final Cells cells;
    private final Protection protection;
    private final JudgedNames bodies;
    private final LocalDate today;

    public ReturnedCells(
            List<Field> fields,
            CodeReaders codes,
            Cells cells,
            Protection protection,
            JudgedNames bodies,
            LocalDate today) {
        this.fields = fields;
        this.codes = codes;
        this.cells = cells;
        this.protection = protection;
        this.bodies = bodies;
        this.today = today;
    }

    /** In the places of the row; an empty text for each that stays out. */
    public List<String> of(Row row, Layout layout) {
        List<String> returned = new ArrayList<>(row.cells().size());
        for (int place = 0; place < row.cells().size(); place++) {
            String cell = row.cell(place);
            int field = cell.isBlank() ? -1 : layout.fieldAt(place);
            // of several columns of one field the one that is read, as it is read
            boolean isRead = field >= 0 && layout.cell(row, field).equals(cell);
            returned.add(isRead ? returned(field) : "");
        }
        return returned;
    }

    private String returned(int at) {
        Field field = fields.get(at);
        String cell = cells.value(at);
        // what a spreadsheet leaves of an identity number tells place and day of birth
        if (cell.isEmpty() || field.disclose() == Disclose.NEVER || StoredNumbers.hasLostDigits(cell)) {
            return "";
        }
        return switch (field.role()) {
            case SUBJECT_NAME -> party(protection.subject());
            case COUNTERPARTY_NAME -> party(protection.counterparty());
            case SUBJECT_CODE -> orNothing(protection.subject().code());
            case COUNTERPARTY_CODE -> orNothing(protection.counterparty().code());
            case AUTHORITY_NAME, PUBLISHER_NAME -> body(cell);
            case REPRESENTATIVE -> orNothing(protection.representative());
            case CONCEALED_PERSON, CERTIFICATE_NUMBER -> "";
            case null -> byType(at, field, cell);
            case SUBJECT_KIND,
                    COUNTERPARTY_KIND,
                    AUTHORITY_CODE,
                    PUBLISHER_CODE,
                    CATEGORY,
                    SECOND_CATEGORY,
                    TITLE,
                    DOCUMENT_NUMBER,
                    LICENCE_NUMBER,
                    DECISION_DATE,
                    PERIOD,
                    AMOUNT,
                    VALID_FROM,
                    VALID_UNTIL,
                    PUBLICITY_DEADLINE,
                    SEVERITY,
                    PROCEDURE,
                    LEGAL_BASIS,
                    STATE -> byType(at, field, cell);
        };
    }

    /** Masked it would be another party's, where the row is submitted again. */
    private static String party(SubjectReading party) {
        return party.kind() == SubjectKind.PERSON || party.name().contains("*") ? "" : clean(party.name());
    }

    private String body(String cell) {
        return bodies.of(cell) == BodyName.PLAUSIBLE && !protection.hides(cell) ? cell : "";
    }

    private String byType(int at, Field field, String cell) {
        return switch (field.type()) {
            case FieldType.Text _ -> text(field, cell);
            case FieldType.Reference _ -> number(cell);
            case FieldType.CreditCode() -> orNothing(CodeOfBody.read(cell).code());
            case FieldType.Code _ -> code(at, cell);
            case FieldType.Link() -> link(cell);
            case FieldType.Date _,
                    FieldType.Money _,
                    FieldType.WholeNumber _,
                    FieldType.Decimal _,
                    FieldType.YesNo _,
                    FieldType.Count _,
                    FieldType.DatasetId _ -> whole(cell);
        };
    }

    private String text(Field field, String cell) {
        if (field.disclose() == Disclose.MASKED) {
            return clean(protection.name(cell));
        }
        boolean isNumber = field.isNumber() || field.role() == Role.PERIOD;
        return isNumber ? number(cell) : clean(protection.hide(cell).text());
    }

    private String number(String cell) {
        return protection.hideInNumber(cell, today).text().equals(cell) ? clean(cell) : "";
    }

    private String code(int at, String cell) {
        boolean isKnown = !codes.of(at, cells.layout().edition()).read(cell).unknown();
        boolean isWord = isKnown && !OTHER.matcher(cell).matches() && !protection.hides(cell);
        return isWord ? clean(cell) : whole(cell);
    }

    private String link(String cell) {
        boolean isHarmless = Links.read(cell)
                .flatMap(Links::decoded)
                .filter(text -> !protection.hides(text))
                .isPresent();
        return isHarmless ? clean(cell) : "";
    }

    /** A cell of a few words or a number, where anything else may be somebody's name. */
    private String whole(String cell) {
        boolean isDoubtful = protection.hides(cell)
                || PersonalNumbers.isLikeIdentityNumber(cell)
                || !PLAIN.matcher(cell).matches() && mayName(cell);
        return isDoubtful ? "" : clean(cell);
    }

    private static boolean mayName(String cell) {
        return PartyName.of(cell).hasPerson() || !NamesWithin.in(cell).isEmpty();
    }

    private static String clean(String text) {
        return PersonalNumbers.isIn(text) ? "" : text;
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
