package opencredit.data.intake.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType.Unit;
import opencredit.data.dataset.Role;
import opencredit.data.intake.columns.Columns.Column;
import opencredit.data.intake.row.Row;
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

    /** Places of the columns behind the first of their field. */
    private final List<Integer> further = new ArrayList<>();

    Layout(Dataset dataset, List<String> headers, List<@Nullable Column> columns, String edition) {
        this.dataset = dataset;
        this.headers = List.copyOf(headers);
        this.columns = columns;
        this.edition = edition;
        this.placesOfFields = new int[dataset.fields().size()][];
        for (int field = 0; field < placesOfFields.length; field++) {
            placesOfFields[field] = places(field);
            Arrays.stream(placesOfFields[field]).skip(1).forEach(further::add);
        }
        List<Field> fields = dataset.fields();
        for (Role role : Role.values()) {
            placesOfRoles[role.ordinal()] =
                    dataset.field(role).map(fields::indexOf).orElse(-1);
        }
        this.width = lastHeader();
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

    private int lastHeader() {
        for (int at = headers.size(); at > 0; at--) {
            if (!headers.get(at - 1).isBlank()) {
                return at;
            }
        }
        return 0;
    }

    /** How many columns there are, up to the last that has a header. */
    int width() {
        return width;
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

    /** What other columns of the field say, for what is hidden is hidden in each of them. */
    public List<String> further(Row row, int field) {
        if (placesOfFields[field].length < 2) {
            return List.of();
        }
        String first = cell(row, field);
        return Arrays.stream(placesOfFields[field])
                .mapToObj(row::cell)
                .filter(cell -> !cell.isBlank() && !cell.equals(first))
                .toList();
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

    /** What the column that {@link #cell} is read from states amounts in. */
    public Unit unit(Row row, int field) {
        for (int place : placesOfFields[field]) {
            Column column = columns.get(place);
            if (column != null && !row.cell(place).isBlank()) {
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

    /** Headers of columns that a field is also read from, behind the first. */
    public List<String> repeated() {
        return further.stream().map(headers::get).toList();
    }

    /** Places of columns whose cell says something else than the cell that is read for the same field. */
    public List<Integer> differing(Row row) {
        if (further.isEmpty()) {
            return List.of();
        }
        List<Integer> differing = new ArrayList<>();
        for (int place : further) {
            Column column = columns.get(place);
            String cell = row.cell(place).strip();
            if (column != null
                    && !cell.isEmpty()
                    && column.unit() == unit(row, column.field())
                    && !cell.equals(cell(row, column.field()).strip())) {
                differing.add(place);
            }
        }
        return differing;
    }

    /**
     * Where the row holds what a remark says under this header: of several columns of one field in that which is read. The
     * first of them where none is filled; -1 where the file has no such header.
     */
    public int placeOf(Row row, String header) {
        int at = headers.indexOf(header);
        Column column = at < 0 ? null : columns.get(at);
        if (column == null) {
            return at;
        }
        return Arrays.stream(placesOfFields[column.field()])
                .filter(place -> !row.cell(place).isBlank())
                .findFirst()
                .orElse(at);
    }

    /** Places of filled cells that stand under no header. */
    public List<Integer> unnamed(Row row) {
        List<Integer> unnamed = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            if ((at >= width || headers.get(at).isBlank()) && !row.cell(at).isBlank()) {
                unnamed.add(at);
            }
        }
        return unnamed;
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

    /** Whether the row has a cell for each header, and nothing beyond. */
    public boolean isFilledBy(Row row) {
        return !fallsShort(row) && !overflows(row);
    }

    /** Whether the row ends before the last header. */
    public boolean fallsShort(Row row) {
        return row.cells().size() < width;
    }

    /** Whether the column in that place is read. */
    boolean isKnown(int place) {
        return place < columns.size() && columns.get(place) != null;
    }

    /** The field that the column in that place is read for, or -1. */
    public int fieldAt(int place) {
        Column column = place < columns.size() ? columns.get(place) : null;
        return column == null ? -1 : column.field();
    }

    /** Headers of the columns that are read, in their places: as they stand, or where hints stand beside it the accepted name. */
    public List<String> readHeaders() {
        return IntStream.range(0, width)
                .mapToObj(at -> {
                    Column column = columns.get(at);
                    String header = headers.get(at);
                    boolean isName = column != null && Label.fold(header).equals(column.name());
                    return isName ? header.strip() : column == null ? "" : column.name();
                })
                .toList();
    }

    /** Places of the columns that are read. */
    public List<Integer> known() {
        return IntStream.range(0, columns.size()).filter(this::isKnown).boxed().toList();
    }

    public Dataset dataset() {
        return dataset;
    }

    /** What stands above the place. */
    public String headerAt(int place) {
        return place < headers.size() ? headers.get(place) : "";
    }

    /** Whether the column in that place is read as this one is. */
    boolean isReadAs(Column other, int place) {
        Column column = place < columns.size() ? columns.get(place) : null;
        return column != null && column.field() == other.field() && column.unit() == other.unit();
    }

    /** Whether a column that is read has the words in its header. */
    boolean isSaidElsewhere(String words) {
        return words.length() > 1
                && IntStream.range(0, columns.size())
                        .anyMatch(at -> isKnown(at) && headers.get(at).contains(words));
    }

    /** The role of the field that the column in that place is read for, or null. */
    @Nullable
    Role role(int place) {
        Column column = place < columns.size() ? columns.get(place) : null;
        return column == null ? null : dataset.fields().get(column.field()).role();
    }

    /** How many filled cells are the header above them. */
    long repeats(Row row) {
        return IntStream.range(0, Math.min(width, row.cells().size()))
                .filter(at -> !row.cell(at).isBlank()
                        && row.cell(at).strip().equals(headers.get(at).strip()))
                .count();
    }
}
