package opencredit.data.intake.columns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.FieldType.Unit;
import opencredit.data.dataset.Header;
import opencredit.data.intake.decode.Headings;
import org.jspecify.annotations.Nullable;

/** Every accepted column name of a dataset. Immutable. */
public final class Columns implements Headings {
    private final Dataset dataset;
    private final Map<String, Column> names = new HashMap<>();

    public Columns(Dataset dataset) {
        this.dataset = dataset;
        List<Field> fields = dataset.fields();
        for (int at = 0; at < fields.size(); at++) {
            addNames(fields.get(at), at);
        }
    }

    private void addNames(Field field, int at) {
        for (String name : field.columns()) {
            names.putIfAbsent(fold(name), new Column(at, unit(field, fold(name))));
        }
        names.putIfAbsent(
                fold(field.title().zh()),
                new Column(at, unit(field, fold(field.title().zh()))));
        // a download keyed by field names states amounts in yuan, whatever the national columns do
        names.putIfAbsent(fold(field.name()), new Column(at, Unit.YUAN));
    }

    private static Unit unit(Field field, String name) {
        return field.type() instanceof FieldType.Money money ? Unit.ending(name).orElse(money.columnUnit()) : Unit.YUAN;
    }

    public Dataset dataset() {
        return dataset;
    }

    @Override
    public int known(List<String> cells) {
        BitSet fields = new BitSet();
        for (String cell : cells) {
            Column column = find(cell);
            if (column != null) {
                fields.set(column.field());
            }
        }
        return fields.cardinality();
    }

    /** Whether these cells head a table: three known names, or two that are half of all. */
    public boolean isHeader(List<String> cells) {
        int known = known(cells);
        return known >= 3
                || (known == 2 && cells.stream().filter(cell -> !cell.isBlank()).count() <= 4);
    }

    /** Whether the cell is an accepted column name. */
    public boolean isName(String cell) {
        return find(cell) != null;
    }

    public Layout layout(List<String> headers) {
        List<@Nullable Column> columns = new ArrayList<>(headers.size());
        for (String header : headers) {
            columns.add(find(header));
        }
        return new Layout(dataset, headers, columns, edition(headers));
    }

    /** The edition most of whose own columns are there; the newest when none is. */
    private String edition(List<String> headers) {
        List<String> folded = headers.stream().map(Columns::fold).toList();
        String best = dataset.editions().isEmpty()
                ? ""
                : dataset.editions().getFirst().id();
        long most = 0;
        for (Dataset.Edition edition : dataset.editions()) {
            long own = edition.columns().stream()
                    .filter(name -> folded.contains(fold(name)))
                    .count();
            best = own > most ? edition.id() : best;
            most = Math.max(own, most);
        }
        return best;
    }

    private @Nullable Column find(String cell) {
        // no accepted name is that long, and cells of data are
        if (cell.isEmpty() || cell.length() > 64) {
            return null;
        }
        return names.get(fold(cell));
    }

    /** Brackets, marks for required columns and a closing colon do not tell columns apart. */
    private static String fold(String header) {
        String folded = Header.fold(header);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.chars().filter(each -> "()[]{}【】〔〕*★\"'".indexOf(each) < 0).forEach(each -> kept.append((char) each));
        return withoutEnd(withoutEnd(kept.toString(), ":"), "必填");
    }

    private static String withoutEnd(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }

    /** @param unit what the column states amounts in */
    record Column(int field, Unit unit) {}
}
