package opencredit.data.intake.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType.Unit;
import opencredit.data.dataset.Role;
import opencredit.data.intake.columns.Columns.Column;
import opencredit.data.intake.decode.Row;
import org.jspecify.annotations.Nullable;

/** Where the fields of a dataset stand in a row. Immutable. */
public final class Layout {
    private final Dataset dataset;
    private final List<String> headers;
    private final List<@Nullable Column> columns;
    private final int[][] placesOfFields;
    private final int[] placesOfRoles = new int[Role.values().length];
    private final String edition;
    private final int width;

    Layout(Dataset dataset, List<String> headers, List<@Nullable Column> columns, String edition) {
        this.dataset = dataset;
        this.headers = List.copyOf(headers);
        this.columns = columns;
        this.edition = edition;
        this.placesOfFields = new int[dataset.fields().size()][];
        for (int field = 0; field < placesOfFields.length; field++) {
            placesOfFields[field] = places(field);
        }
        List<Field> fields = dataset.fields();
        for (Role role : Role.values()) {
            placesOfRoles[role.ordinal()] =
                    dataset.field(role).map(fields::indexOf).orElse(-1);
        }
        this.width = width();
    }

    private int[] places(int field) {
        int[] places = new int[columns.size()];
        int count = 0;
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            if (column != null && column.field() == field) {
                places[count++] = at;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private int width() {
        for (int at = headers.size(); at > 0; at--) {
            if (!headers.get(at - 1).isBlank()) {
                return at;
            }
        }
        return 0;
    }

    /** The edition of the national columns, such as {@code 2018}. */
    public String edition() {
        return edition;
    }

    /** The field's cell as it stands; of several columns of one field the first that is filled. */
    public String cell(Row row, int field) {
        for (int place : placesOfFields[field]) {
            String cell = row.cell(place);
            if (!cell.isBlank()) {
                return cell;
            }
        }
        return "";
    }

    /** The cell of the field that plays {@code role}. */
    public String cell(Row row, Role role) {
        int field = place(role);
        return field < 0 ? "" : cell(row, field);
    }

    /** The place of the field that plays the role, or -1. */
    public int place(Role role) {
        return placesOfRoles[role.ordinal()];
    }

    /** What the field's column states amounts in. */
    public Unit unit(int field) {
        for (int place : placesOfFields[field]) {
            Column column = columns.get(place);
            if (column != null) {
                return column.unit();
            }
        }
        return Unit.YUAN;
    }

    /** Whether the file has a column for the field. */
    public boolean has(int field) {
        return placesOfFields[field].length > 0;
    }

    /** The field's header as the file writes it; its national header where the file has none. */
    public String header(int field) {
        int[] places = placesOfFields[field];
        return places.length > 0
                ? headers.get(places[0])
                : dataset.fields().get(field).title().zh();
    }

    /** Headers that are no accepted name. */
    public List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at) == null && !headers.get(at).isBlank()) {
                unknown.add(headers.get(at));
            }
        }
        return unknown;
    }

    /** Whether a cell beyond the last header is filled: the row's cells are not under their headers. */
    public boolean overflows(Row row) {
        for (int at = width; at < row.cells().size(); at++) {
            if (!row.cell(at).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row ends before the last header. */
    public boolean fallsShort(Row row) {
        return row.cells().size() < width;
    }

    /** Whether any cell under an accepted name is filled. */
    boolean hasKnownCell(Row row) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at) != null && !row.cell(at).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
