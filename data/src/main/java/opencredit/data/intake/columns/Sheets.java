package opencredit.data.intake.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Required;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.intake.row.DecodedFile;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.Rows;
import opencredit.data.intake.row.Sheet;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.text.Bilingual;

/**
 * The sheets of a file that hold a dataset: those whose headers fit it at least as well as any other dataset. A hidden
 * sheet is a draft or a copy mostly: it is taken only where no visible one fits.
 *
 * @param taken sheets to load
 * @param passedOver sheets that hold something else, or are hidden; of instructions and lists nothing is said
 */
public record Sheets(List<Sheet> taken, List<Sheet> passedOver) {

    /** Titles, notes and instructions above a header take some dozens of rows at most. */
    static final int HEADER_WITHIN = 100;

    /**
     * Chooses.
     *
     * @throws UnreadableFile {@code no-known-columns} or {@code other-dataset} when there is none
     */
    public static Sheets choose(DecodedFile file, Columns own, Datasets datasets) {
        List<Fit> fits = new ArrayList<>();
        BestFit all = new BestFit(datasets);
        for (Sheet sheet : file.sheets()) {
            fits.add(Fit.of(sheet, own, all));
        }
        List<Fit> visible =
                fitting(fits.stream().filter(fit -> !fit.sheet.isHidden()).toList());
        List<Fit> taken = visible.isEmpty() ? fitting(fits) : visible;
        if (taken.isEmpty()) {
            throw fault(fits, own);
        }
        return new Sheets(
                taken.stream().map(Fit::sheet).toList(),
                fits.stream()
                        .filter(fit -> !taken.contains(fit) && fit.isFilled() && !fit.isBeside())
                        .map(Fit::sheet)
                        .toList());
    }

    private static List<Fit> fitting(List<Fit> fits) {
        List<Fit> own = fits.stream().filter(Fit::isOwn).toList();
        // every column that a row needs is there, and not all that another dataset needs: the headers are poor
        return own.isEmpty() ? fits.stream().filter(Fit::isEnough).toList() : own;
    }

    private static UnreadableFile fault(List<Fit> fits, Columns own) {
        return fits.stream()
                .flatMap(fit -> fit.other().stream())
                .findFirst()
                .map(Sheets::otherDataset)
                .orElseGet(() -> noKnownColumns(own.dataset()));
    }

    private static UnreadableFile otherDataset(Dataset other) {
        return new UnreadableFile(
                "other-dataset",
                new Bilingual(
                        "文件的表头属于另一个数据集（" + other.title().zh() + "，" + other.id() + "），请按该数据集提交。",
                        "The header belongs to another dataset (" + other.id() + "): submit the file for that one."));
    }

    private static UnreadableFile noKnownColumns(Dataset dataset) {
        List<Field> needed = dataset.fields().stream()
                .filter(field -> field.required() == Required.REFUSE)
                .toList();
        return new UnreadableFile(
                "no-known-columns",
                new Bilingual(
                        "前 " + HEADER_WITHIN + " 行中没有找到可识别的表头，至少需要："
                                + needed.stream()
                                        .map(field -> field.title().zh())
                                        .collect(Collectors.joining("、"))
                                + "。请使用国家标准表头后重新提交。",
                        "No known column names in the first " + HEADER_WITHIN + " rows; at least these are needed: "
                                + needed.stream().map(Field::name).collect(Collectors.joining(", "))
                                + " (national headers, column codes or these names)."));
    }

    /**
     * How a sheet fits.
     *
     * @param known names of the dataset's columns in the sheet's header, 0 without one
     * @param other the dataset that fits better, if one does
     */
    private record Fit(Sheet sheet, boolean isFilled, int known, boolean isEnough, Optional<Dataset> other) {

        boolean isOwn() {
            return known > 0 && other.isEmpty();
        }

        /** A table under such a name is passed over with a word, as under any other. */
        boolean isBeside() {
            return sheet.isBeside() && known == 0 && other.isEmpty();
        }

        static Fit of(Sheet sheet, Columns own, BestFit all) {
            List<Row> rows = first(sheet);
            List<List<String>> headers = own.headers(rows).toList();
            int known = BestFit.known(own, headers.stream());
            Optional<Dataset> other = all.otherThan(own, rows);
            boolean isFilled = rows.stream().anyMatch(row -> !row.isBlank());
            boolean isOthers = other.map(Columns::new)
                    .filter(columns -> hasNeeded(columns, columns.headers(rows).toList()))
                    .isPresent();
            return new Fit(sheet, isFilled, known, known > 0 && !isOthers && hasNeeded(own, headers), other);
        }

        private static boolean hasNeeded(Columns own, List<List<String>> headers) {
            return headers.stream().anyMatch(cells -> {
                Layout layout = own.layout(cells);
                List<Field> fields = own.dataset().fields();
                return fields.stream()
                        .filter(field -> field.required() == Required.REFUSE)
                        .allMatch(field -> layout.has(fields.indexOf(field)));
            });
        }

        private static List<Row> first(Sheet sheet) {
            List<Row> first = new ArrayList<>();
            try (Rows rows = sheet.open()) {
                for (Row row = rows.next(); row != null && first.size() < HEADER_WITHIN; row = rows.next()) {
                    first.add(row);
                }
            }
            return first;
        }
    }
}
