package opencredit.data.intake.columns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.FieldType.Unit;
import opencredit.data.intake.row.Headings;
import opencredit.data.intake.row.Row;
import org.jspecify.annotations.Nullable;

/** Every accepted column name of a dataset, and what means the same. One thread. */
public final class Columns implements Headings {
    private final Dataset dataset;
    private final Map<String, Column> names = new HashMap<>();
    /** By what the names mean; a meaning that two columns share has none. Filled when it is first asked. */
    private final Map<String, Optional<Column>> meanings = new HashMap<>();

    public Columns(Dataset dataset) {
        this.dataset = dataset;
        List<Field> fields = dataset.fields();
        for (int at = 0; at < fields.size(); at++) {
            addNames(fields.get(at), at);
        }
    }

    private void addNames(Field field, int at) {
        for (String name : field.columns()) {
            add(Label.fold(name), at, unit(field, Label.fold(name)));
        }
        String title = Label.fold(field.title().zh());
        add(title, at, unit(field, title));
        // a download keyed by field names states amounts in yuan, whatever the national columns do
        add(Label.fold(field.name()), at, Unit.YUAN);
    }

    private void add(String name, int field, Unit unit) {
        names.putIfAbsent(name, new Column(field, unit, name));
    }

    private Map<String, Optional<Column>> meanings() {
        if (meanings.isEmpty()) {
            names.forEach((name, column) -> meanings.merge(
                    LabelWords.meaning(name),
                    Optional.of(column),
                    (known, added) -> known.filter(each -> each.field == column.field && each.unit == column.unit)));
        }
        return meanings;
    }

    private static Unit unit(Field field, String name) {
        return field.type() instanceof FieldType.Money money ? Unit.ending(name).orElse(money.columnUnit()) : Unit.YUAN;
    }

    public Dataset dataset() {
        return dataset;
    }

    @Override
    public int known(List<String> cells) {
        return known(cells.stream().map(Label::of).map(this::find));
    }

    /** How many of the labels are accepted names in so many words, whatever else means the same. */
    int named(Collection<Label> labels) {
        return known(labels.stream().map(this::named));
    }

    private static int known(Stream<Optional<Column>> columns) {
        BitSet fields = new BitSet();
        columns.flatMap(Optional::stream).forEach(column -> fields.set(column.field()));
        return fields.cardinality();
    }

    /** Whether these cells head a table: three known names, or two that are half of all. */
    public boolean isHeader(List<String> cells) {
        return isHeader(known(cells), cells);
    }

    static boolean isHeader(int known, List<String> cells) {
        return known >= 3
                || (known == 2 && cells.stream().filter(cell -> !cell.isBlank()).count() <= 4);
    }

    /** How many of the cells are accepted names as they stand, without a look at what they mean. */
    int spelled(List<String> cells) {
        BitSet fields = new BitSet();
        for (String cell : cells) {
            // no accepted name is that long, and cells of data are
            Column column = cell.isEmpty() || cell.length() > 64 ? null : names.get(Label.fold(cell));
            if (column != null) {
                fields.set(column.field());
            }
        }
        return fields.cardinality();
    }

    /** Whether the cell is an accepted column name. */
    public boolean isName(String cell) {
        return find(Label.of(cell)).isPresent();
    }

    /** Whether both are names of one column. */
    boolean isSameName(String one, String other) {
        Optional<Integer> field = find(Label.of(one)).map(Column::field);
        return field.isPresent() && field.equals(find(Label.of(other)).map(Column::field));
    }

    /** Every header that the rows may make, alone and with the row above. */
    Stream<List<String>> headers(List<Row> rows) {
        Stream<List<String>> single = rows.stream().map(Row::cells).filter(this::isHeader);
        Stream<List<String>> stacked = IntStream.range(1, rows.size())
                .mapToObj(at -> StackedHeader.of(
                        this, rows.get(at - 1).cells(), rows.get(at).cells()))
                .flatMap(Optional::stream);
        return Stream.concat(single, stacked);
    }

    /**
     * Whether each column name in the row stands where the layout reads that column. What is a part of its header does
     * too, as a row of a stacked header is; what is a part of other headers only does not.
     */
    boolean isInOrder(Row row, Layout layout) {
        return IntStream.range(0, row.cells().size()).allMatch(place -> {
            String name = row.cell(place).strip();
            return layout.headerAt(place).contains(name)
                    || find(Label.of(name))
                            .map(column -> layout.isReadAs(column, place))
                            .orElseGet(() -> !layout.isSaidElsewhere(name));
        });
    }

    public Layout layout(List<String> headers) {
        List<@Nullable Column> columns = new ArrayList<>(headers.size());
        for (String header : headers) {
            columns.add(find(Label.of(header)).orElse(null));
        }
        return new Layout(dataset, headers, columns, edition(columns));
    }

    /** The edition most of whose own columns are there; the newest when none is. */
    private String edition(List<@Nullable Column> columns) {
        Set<String> found =
                columns.stream().filter(Objects::nonNull).map(Column::name).collect(Collectors.toSet());
        String best = dataset.editions().isEmpty()
                ? ""
                : dataset.editions().getFirst().id();
        long most = 0;
        for (Dataset.Edition edition : dataset.editions()) {
            long own = edition.columns().stream()
                    .filter(name -> found.contains(Label.fold(name)))
                    .count();
            best = own > most ? edition.id() : best;
            most = Math.max(own, most);
        }
        return best;
    }

    private Optional<Column> find(Label label) {
        return named(label)
                .or(() -> label.meanings()
                        .map(meaning -> meanings().getOrDefault(meaning, Optional.empty()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Whether the label is an accepted name in so many words. */
    boolean isNamed(Label label) {
        return named(label).isPresent();
    }

    private Optional<Column> named(Label label) {
        return label.forms().stream().map(names::get).filter(Objects::nonNull).findFirst();
    }

    /**
     * @param unit what the column states amounts in
     * @param name the accepted name, folded
     */
    record Column(int field, Unit unit, String name) {}
}
