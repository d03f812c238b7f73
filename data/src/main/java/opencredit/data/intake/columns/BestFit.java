package opencredit.data.intake.columns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import opencredit.data.intake.decode.Row;

/** Which dataset the first rows of a sheet belong to, by the column names of its header. */
final class BestFit {
    private final List<Columns> all;

    BestFit(Datasets datasets) {
        this.all = datasets.all().stream().map(Columns::new).toList();
    }

    /** The dataset that knows most of the columns, where one knows more than {@code own}. */
    Optional<Dataset> otherThan(Columns own, List<Row> rows) {
        int known = known(own, rows);
        return all.stream()
                .filter(columns -> known(columns, rows) > known)
                .max(Comparator.comparingInt((Columns columns) -> known(columns, rows))
                        .thenComparingDouble(columns -> telling(columns, rows)))
                .map(Columns::dataset);
    }

    /** How many of the dataset's columns the best header has, 0 without a header. */
    static int known(Columns columns, List<Row> rows) {
        return rows.stream()
                .map(Row::cells)
                .filter(columns::isHeader)
                .mapToInt(columns::known)
                .max()
                .orElse(0);
    }

    /** A column that few datasets have tells more than one that all have. */
    private double telling(Columns columns, List<Row> rows) {
        return rows.stream()
                .map(Row::cells)
                .filter(columns::isHeader)
                .mapToDouble(cells -> cells.stream()
                        .filter(columns::isName)
                        .distinct()
                        .mapToDouble(cell -> 1.0
                                / all.stream().filter(each -> each.isName(cell)).count())
                        .sum())
                .max()
                .orElse(0);
    }
}
