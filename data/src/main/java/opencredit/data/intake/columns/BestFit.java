package opencredit.data.intake.columns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.intake.row.Row;

/**
 * Which dataset the first rows of a sheet belong to, by the column names of its header. Another dataset than the stated one
 * must know more of them in so many words.
 */
final class BestFit {
    private final List<Columns> all;

    BestFit(Datasets datasets) {
        this.all = datasets.all().stream().map(Columns::new).toList();
    }

    /** A row and what its cells may say. */
    private record Labelled(List<String> cells, List<Label> labels) {}

    private record Fit(Columns columns, int known) {}

    /** The dataset that knows most of the columns, where one knows more than {@code own}. */
    Optional<Dataset> otherThan(Columns own, List<Row> rows) {
        int known = known(own, own.headers(rows));
        List<Labelled> labelled = rows.stream()
                .map(row -> new Labelled(
                        row.cells(), row.cells().stream().map(Label::of).toList()))
                .toList();
        return all.stream()
                .map(columns -> new Fit(columns, named(columns, labelled)))
                .filter(fit -> fit.known > known)
                .max(Comparator.comparingInt(Fit::known).thenComparingDouble(fit -> telling(fit.columns, labelled)))
                .map(fit -> fit.columns.dataset());
    }

    /** How many of the dataset's columns the best header has, 0 without a header. */
    static int known(Columns columns, Stream<List<String>> headers) {
        return headers.mapToInt(columns::known).max().orElse(0);
    }

    private static int named(Columns columns, List<Labelled> rows) {
        return headers(columns, rows).mapToInt(columns::named).max().orElse(0);
    }

    private static Stream<List<Label>> headers(Columns columns, List<Labelled> rows) {
        return rows.stream()
                .filter(row -> Columns.isHeader(columns.named(row.labels), row.cells))
                .map(Labelled::labels);
    }

    /** A column that few datasets have tells more than one that all have. */
    private double telling(Columns columns, List<Labelled> rows) {
        return headers(columns, rows)
                .mapToDouble(labels -> labels.stream()
                        .filter(columns::isNamed)
                        .distinct()
                        .mapToDouble(label -> 1.0
                                / all.stream()
                                        .filter(each -> each.isNamed(label))
                                        .count())
                        .sum())
                .max()
                .orElse(0);
    }
}
