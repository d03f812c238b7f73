package opencredit.data.template;

import java.util.List;
import java.util.regex.Pattern;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.demo.Sample;

/** Rows that show how a template is filled in: the first of the dataset's sample, about parties that do not exist. */
record ExampleRows(Sample sample, Datasets datasets) {
    /** The first cell of an example says what it is: intake skips rows that are marked so. */
    static final String MARK = "示例";

    /** How the sample writes days; a template asks for them as {@code 2026-05-20}. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})/(\\d{2})/(\\d{2})");

    /** The second shows what differs from row to row. */
    private static final int ROWS = 2;

    static ExampleRows of(Dataset dataset, Datasets datasets) {
        return new ExampleRows(Sample.of(dataset), datasets);
    }

    int count() {
        return Math.min(ROWS, sample.told().size());
    }

    /** The example's cell; of a code its word, as the drop-down list has it, and a day in the form that is asked for. */
    String cell(int row, TemplateColumn column) {
        int at = sample.fields().indexOf(column.field());
        String cell = at < 0 ? "" : sample.told().get(row).getFirst().cells().get(at);
        if (column.field().type() instanceof FieldType.Date()) {
            return DAY.matcher(cell).replaceAll("$1-$2-$3");
        }
        return column.isChosen() ? word(column.field(), cell) : cell;
    }

    private String word(Field field, String cell) {
        if (!(field.type() instanceof FieldType.Code(String list, boolean several))) {
            return cell;
        }
        CodeList codes = datasets.codes(list);
        String edition = sample.dataset().editions().isEmpty()
                ? ""
                : sample.dataset().editions().getFirst().id();
        return codes.find(cell, edition).map(code -> code.title().zh()).orElse(cell);
    }

    /** What the header's note shows: of the first rows the first that has something there. */
    String example(TemplateColumn column) {
        List<List<Sample.Line>> told = sample.told();
        for (int row = 0; row < told.size(); row++) {
            String cell = cell(row, column);
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }
}
