package opencredit.data.intake.value;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.FieldType.Unit;
import opencredit.data.dataset.Role;
import opencredit.data.intake.cells.StoredNumbers;
import opencredit.data.intake.cells.Texts;
import opencredit.data.intake.columns.Layout;
import opencredit.data.intake.dates.Dates;
import opencredit.data.intake.row.Row;
import org.jspecify.annotations.Nullable;

/** The cells of one row by field and role, cleaned, with the flags found so far. */
public final class Cells {
    /** Roles of text that keeps its line ends: a line each for several people, or for several laws. */
    private static final Set<Role> MANY_LINES = EnumSet.of(Role.LEGAL_BASIS, Role.CONCEALED_PERSON);

    /** A list of those who attended a course, and as long as any text of a definition. */
    private static final int LONGEST_CONCEALED = 4_096;

    private final Dataset dataset;
    private final Row row;
    private final Layout layout;
    private final TreeMap<String, Flag> flags = new TreeMap<>();

    /** What {@link #value} answered, by field: each is asked for by what is required, by the key and by what is published. */
    private final @Nullable String[] values;

    public Cells(Dataset dataset, Row row, Layout layout) {
        this.dataset = dataset;
        this.row = row;
        this.layout = layout;
        this.values = new String[dataset.fields().size()];
    }

    public Layout layout() {
        return layout;
    }

    /** The field's cell as one line, empty for none. */
    String line(int field) {
        return orNothing(Texts.line(layout.cell(row, field)));
    }

    /** The field's cell as text with its line ends, empty for none. */
    String text(int field) {
        return orNothing(Texts.clean(layout.cell(row, field)));
    }

    /** The field's cell as a number of a document or licence, empty for none. */
    String number(int field) {
        return orNothing(Texts.number(layout.cell(row, field)));
    }

    /** The cell as the field's role and type read it; empty, and flagged, where a number has lost its last digits. */
    public String value(int at) {
        String value = values[at];
        if (value == null) {
            value = read(at);
            values[at] = value;
        }
        return value;
    }

    private String read(int at) {
        if (hasLostDigits(at)) {
            flag("digits-lost", at);
            return "";
        }
        return whole(at);
    }

    /** Whether the field holds numbers that are names of something, and this one is not whole. */
    public boolean hasLostDigits(int at) {
        boolean isNumber = switch (dataset.fields().get(at).type()) {
            case FieldType.Text text -> true;
            case FieldType.Reference reference -> true;
            case FieldType.CreditCode code -> true;
            case FieldType.Code code -> false;
            case FieldType.Date date -> false;
            case FieldType.Money money -> false;
            case FieldType.WholeNumber number -> false;
            case FieldType.Decimal decimal -> false;
            case FieldType.YesNo answer -> false;
            case FieldType.Link link -> false;
            case FieldType.Count count -> false;
            case FieldType.DatasetId id -> false;
        };
        return isNumber && StoredNumbers.hasLostDigits(line(at));
    }

    private String whole(int at) {
        Field field = dataset.fields().get(at);
        Role role = field.role();
        if (role == Role.DOCUMENT_NUMBER || role == Role.LICENCE_NUMBER) {
            return number(at);
        }
        return switch (field.type()) {
            case FieldType.Text text -> role == null || MANY_LINES.contains(role) ? text(at) : line(at);
            case FieldType.Reference reference -> number(at);
            case FieldType.YesNo answer -> answer(at);
            case FieldType.Code code -> line(at);
            case FieldType.Date date -> date(at);
            case FieldType.Money money -> text(at);
            case FieldType.CreditCode code -> line(at);
            case FieldType.WholeNumber number -> text(at);
            case FieldType.Decimal decimal -> text(at);
            case FieldType.Link link -> line(at);
            case FieldType.Count count -> text(at);
            case FieldType.DatasetId id -> line(at);
        };
    }

    private String date(int at) {
        return row.from1904() ? Dates.from1904(text(at)) : text(at);
    }

    /** 无 stands for nothing in every other cell; here it answers. */
    private String answer(int at) {
        String cell = Texts.line(layout.cell(row, at));
        return cell.equals("无") ? cell : orNothing(cell);
    }

    /** The place of the field that plays the role, or -1. */
    public int place(Role role) {
        return layout.place(role);
    }

    /** The cell of the role, empty for none. */
    public String value(Role role) {
        int field = place(role);
        return field < 0 ? "" : value(field);
    }

    /** Says the text in the place of an empty cell. */
    public void fill(Role role, String text) {
        int field = place(role);
        if (field >= 0 && value(field).isEmpty()) {
            values[field] = text;
        }
    }

    /** Says the text in the cell of the role, whatever stands there. */
    public void replace(Role role, String text) {
        int field = place(role);
        if (field >= 0) {
            values[field] = text;
        }
    }

    /** Says the text in the place of the field's cell. */
    public void replace(int at, String text) {
        values[at] = text;
    }

    /** The cells of everybody who must never be known, a line each; of a longer one its beginning. */
    public List<String> concealed() {
        List<String> concealed = new ArrayList<>();
        for (int at = 0; at < dataset.fields().size(); at++) {
            if (dataset.fields().get(at).role() == Role.CONCEALED_PERSON) {
                concealed.add(Texts.cut(value(at), LONGEST_CONCEALED));
                layout.further(row, at)
                        .forEach(cell -> concealed.add(Texts.cut(orNothing(Texts.clean(cell)), LONGEST_CONCEALED)));
            }
        }
        return concealed;
    }

    /** What the field's cell states amounts in. */
    Unit unit(int field) {
        return layout.unit(row, field);
    }

    public String header(int field) {
        return layout.header(field);
    }

    public String header(Role role) {
        int field = place(role);
        return field < 0 ? "" : layout.header(field);
    }

    /** Filled cells of fields that are never disclosed, but for those of the key and {@link #certificates}. */
    public List<String> dropped() {
        return hidden(false, 7);
    }

    /** Filled cells of the numbers of people's certificates. */
    public List<String> certificates() {
        return hidden(true, 6);
    }

    private List<String> hidden(boolean certificates, int shortest) {
        List<String> dropped = new ArrayList<>();
        List<Field> fields = dataset.fields();
        for (int field = 0; field < fields.size(); field++) {
            boolean isCertificate = fields.get(field).role() == Role.CERTIFICATE_NUMBER;
            if (isPersonal(fields.get(field)) && isCertificate == certificates) {
                addLong(dropped, shortest, line(field));
                layout.further(row, field).forEach(cell -> addLong(dropped, shortest, Texts.line(cell)));
            }
        }
        return dropped;
    }

    private static void addLong(List<String> cells, int shortest, String cell) {
        if (cell.length() >= shortest) {
            cells.add(cell);
        }
    }

    /** A case number that nobody is shown is no person's; taken for one it would refuse its own row. */
    private boolean isPersonal(Field field) {
        boolean isKey = field.role() != null && dataset.key().contains(field.role());
        return field.disclose() == Disclose.NEVER && !isKey;
    }

    public void flag(String code, int field) {
        flag(code, field, null);
    }

    void flag(String code, int field, @Nullable String suggestion) {
        String name = code + ":" + dataset.fields().get(field).name();
        flags.put(name, new Flag(name, layout.header(field), suggestion));
    }

    public void flagRow(String code) {
        flags.put(code, new Flag(code, "", null));
    }

    /** Sorted by name. */
    public List<Flag> flags() {
        return List.copyOf(flags.values());
    }

    private static String orNothing(String text) {
        return Texts.isNothing(text) ? "" : text;
    }
}
