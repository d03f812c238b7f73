package opencredit.data.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The workbook in which a body fills in the rows of a dataset: headers as intake reads them, with notes, drop-down lists of
 * what may be chosen, examples, and instructions. Every cell is text, for a spreadsheet makes 3.7E+17 of a long number.
 */
public final class TemplateWorkbook {
    /** Of the drop-down lists. A list that is written into the cell's own rule may have 255 characters in Excel. */
    private static final String LISTS = "代码表";

    private static final String AS_TEXT = "@";
    private static final int LAST_ROW = Worksheet.MAX_ROWS - 1;

    /** Below it a header of four characters breaks its line; above it a row of thirty columns fits no screen. */
    private static final int NARROWEST = 14, WIDEST = 28;

    private final Dataset dataset;
    private final Datasets datasets;
    private final List<TemplateColumn> columns;
    private final ExampleRows examples;

    private TemplateWorkbook(Dataset dataset, Datasets datasets) {
        this.dataset = dataset;
        this.datasets = datasets;
        this.columns = TemplateColumn.of(dataset, datasets);
        this.examples = ExampleRows.of(dataset, datasets);
    }

    /** The file of a dataset, the same bytes each time. */
    public static byte[] of(Dataset dataset, Datasets datasets) {
        try {
            return FixedPackage.of(new TemplateWorkbook(dataset, datasets).written());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "OpenCredit", "1.0")) {
            Worksheet table = workbook.newWorksheet(dataset.title().zh());
            Worksheet instructions = workbook.newWorksheet(Instructions.SHEET);
            Worksheet lists = workbook.newWorksheet(LISTS);
            lists.setVisibilityState(VisibilityState.HIDDEN);
            for (int at = 0; at < columns.size(); at++) {
                column(table, at, columns.get(at));
                choices(table, lists, at, columns.get(at));
            }
            for (int row = 0; row < examples.count(); row++) {
                example(table, row);
            }
            table.freezePane(1, 1);
            new Instructions(dataset, datasets, columns, examples).write(instructions);
        }
        return out.toByteArray();
    }

    private void column(Worksheet table, int at, TemplateColumn column) {
        ColumnWords words = new ColumnWords(column, datasets);
        table.width(at, Math.clamp(column.header().length() * 2L, NARROWEST, WIDEST));
        table.style(at).format(AS_TEXT).set();
        table.value(0, at, column.header());
        String fill = column.isNeeded() ? Color.DARK_RED : column.isWanted() ? Color.NAVY_BLUE : Color.GRAY1;
        String font = column.isNeeded() || column.isWanted() ? Color.WHITE : Color.BLACK;
        table.style(0, at)
                .format(AS_TEXT)
                .bold()
                .wrapText(true)
                .fillColor(fill)
                .fontColor(font)
                .set();
        table.comment(0, at, words.note(examples.example(column)));
    }

    private static void choices(Worksheet table, Worksheet lists, int at, TemplateColumn column) {
        if (!column.isChosen()) {
            return;
        }
        for (int row = 0; row < column.words().size(); row++) {
            lists.value(row, at, column.words().get(row));
        }
        table.range(1, at, LAST_ROW, at)
                .validateWithList(lists.range(0, at, column.words().size() - 1, at))
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle("不在列表中")
                .error("“" + column.header() + "”只能填下拉列表中的一项。");
    }

    private void example(Worksheet table, int row) {
        for (int at = 0; at < columns.size(); at++) {
            String cell = at == 0 ? ExampleRows.MARK : examples.cell(row, columns.get(at));
            if (!cell.isEmpty()) {
                table.value(row + 1, at, cell);
            }
            table.style(row + 1, at)
                    .format(AS_TEXT)
                    .italic()
                    .fontColor(Color.GRAY8)
                    .set();
        }
    }
}
