package opencredit.data.intake.workbook;

import static opencredit.data.intake.HandmadeWorkbook.escaped;
import static opencredit.data.intake.HandmadeWorkbook.merged;
import static opencredit.data.intake.HandmadeWorkbook.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.intake.HandmadeWorkbook;
import opencredit.data.intake.decode.FileDecoder;
import opencredit.data.intake.row.DecodedFile;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.Rows;
import opencredit.data.intake.row.Sheet;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.SubmittedBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A legal workbook reads the same whichever program wrote it. */
class WorkbookReadingTest {
    @TempDir
    Path folder;

    /** A cell as it is written, and what it says. */
    private record Cell(String attributes, String inner, String says) {}

    private record Drawn(HandmadeWorkbook workbook, List<List<String>> expected) {}

    @Test
    void whateverAProgramWritesIsRead() {
        Cases.check("legal workbooks", 300, WorkbookReadingTest::drawn, drawn -> {
            List<List<String>> read = read(drawn.workbook.write(folder, "a.xlsx")).stream()
                    .map(Row::cells)
                    .map(WorkbookReadingTest::trimmed)
                    .toList();
            assertThat(read)
                    .isEqualTo(drawn.expected.stream()
                            .map(WorkbookReadingTest::trimmed)
                            .toList());
        });
    }

    private static Drawn drawn(Random random) {
        HandmadeWorkbook workbook = new HandmadeWorkbook();
        workbook.in(Cases.pick(random, List.of("xl/", "xl/", "", "other/place/")));
        if (random.nextBoolean()) {
            workbook.strict();
        }
        if (random.nextBoolean()) {
            workbook.backslashed();
        }
        boolean hasPlaces = random.nextBoolean();
        StringBuilder rows = new StringBuilder();
        List<List<String>> expected = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int row = 1; row <= count; row++) {
            rows.append(hasPlaces ? "<row r=\"" + row + "\" spans=\"1:9\">" : "<row>");
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < 6; column++) {
                Cell cell = cell(random, workbook);
                String place = hasPlaces ? " r=\"" + (char) ('A' + column) + row + "\"" : "";
                rows.append("<c")
                        .append(place)
                        .append(cell.attributes)
                        .append('>')
                        .append(cell.inner)
                        .append("</c>");
                texts.add(cell.says);
            }
            rows.append("</row>");
            expected.add(texts);
        }
        return new Drawn(workbook.sheet(rows.toString(), "", "", ""), expected);
    }

    private static Cell cell(Random random, HandmadeWorkbook workbook) {
        String text = Cases.text(random, 12).replaceAll("[^\\p{IsHan}\\p{Alnum} <&]", "字");
        String escaped = escaped(text);
        return switch (random.nextInt(10)) {
            case 0 -> new Cell("", "<v>" + random.nextInt(9) + ".50</v>", "");
            case 1 -> new Cell(" t=\"b\"", "<v>" + (random.nextBoolean() ? "1" : "true") + "</v>", "1");
            case 2 ->
                new Cell(
                        " t=\"d\" s=\"1\"",
                        "<v>2026-05-20" + (random.nextBoolean() ? "T00:00:00" : "") + "</v>",
                        "2026-05-20");
            case 3 -> new Cell(" t=\"e\"", "<v>#N/A</v>", "");
            case 4 ->
                new Cell(
                        " t=\"inlineStr\"",
                        "<is><r><rPr/><t xml:space=\"preserve\">" + escaped
                                + "</t></r><r><t>二</t></r><rPh><t>音</t></rPh></is>",
                        text + "二");
            case 5 -> new Cell(" t=\"n\"", "<f>1+1</f><v>46162</v>", "46162");
            case 6 ->
                new Cell(
                        " t=\"s\"",
                        "<v>" + workbook.share("<si><t xml:space=\"preserve\">" + escaped + "</t></si>") + "</v>",
                        text);
            case 7 -> new Cell(" t=\"str\"", "<f>A1</f><v xml:space=\"preserve\">" + escaped + "</v>", text);
            case 8 -> new Cell(" t=\"str\"", "<v>一_x000A_二_x005F_x0041_</v>", "一\n二_x0041_");
            default -> new Cell("", "", "");
        };
    }

    private static List<String> trimmed(List<String> cells) {
        List<String> kept = new ArrayList<>(cells);
        // a number with a fraction is drawn and not compared
        kept.replaceAll(cell -> cell.matches("[0-9]\\.5") || cell.equals("0.5") ? "" : cell);
        while (!kept.isEmpty() && kept.getLast().isEmpty()) {
            kept.removeLast();
        }
        return kept;
    }

    @ParameterizedTest
    @CsvSource({
        "plain,plain",
        "a_x000D_b,a\rb",
        "_x005F_x000D_,_x000D_",
        "_x005f_,_",
        "_x00G0_,_x00G0_",
        "_x000D,_x000D",
        "__x0041__,_A_",
        "_x_x0041_,_xA",
        "_x0041_x0042_,Ax0042_"
    })
    void escapesAreDecodedOnce(String written, String said) {
        assertThat(EscapedText.decoded(written)).isEqualTo(said.replace("\\r", "\r"));
    }

    @Test
    void aMergedCellHoldsForEachOfItsRows() {
        List<List<String>> table = List.of(
                List.of("一", "甲", "乙", "共"),
                List.of("二", "", "", ""),
                List.of("三", "", "丙", ""),
                List.of("", "", "", ""),
                List.of("五", "丁", "", "末"));
        Path file = new HandmadeWorkbook()
                .sheet(rows(table), "", merged("B1:B4", "C1:C2", "D1:E2"), "")
                .write(folder, "a.xlsx");
        assertThat(read(file))
                .extracting(Row::cells)
                .containsExactly(
                        List.of("一", "甲", "乙", "共"),
                        List.of("二", "甲", "乙", "共"),
                        List.of("三", "甲", "丙", ""),
                        List.of("", "", "", ""),
                        List.of("五", "丁", "", "末"));
    }

    /** A text across columns is in none but the first, so that a title fills no row. */
    @Test
    void aCellMergedAcrossStandsInItsFirstColumn() {
        Path file = new HandmadeWorkbook()
                .sheet(rows(List.of(List.of("题", "", ""), List.of("一", "", "三"))), "", merged("A1:C1", "A2:B2"), "")
                .write(folder, "a.xlsx");
        assertThat(read(file)).extracting(Row::cells).containsExactly(List.of("题", "", ""), List.of("一", "", "三"));
    }

    @Test
    void whatIsHiddenIsSaid() {
        String rows =
                "<row r=\"1\"><c t=\"str\"><v>一</v></c></row><row r=\"2\" hidden=\"true\"><c t=\"str\"><v>二</v></c></row>";
        Path file = new HandmadeWorkbook()
                .sheet(rows, "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>", "", "veryHidden")
                .write(folder, "a.xlsx");
        try (DecodedFile decoded = FileDecoder.open(SubmittedBytes.at(file), cells -> 0, read -> {})) {
            Sheet sheet = decoded.sheets().getFirst();
            assertThat(sheet.isHidden()).isTrue();
            try (Rows read = sheet.open()) {
                assertThat(List.of(read.isHidden(0), read.isHidden(1), read.isHidden(2), read.isHidden(3)))
                        .containsExactly(false, true, true, false);
            }
        }
        assertThat(read(file)).extracting(Row::hidden).containsExactly(false, true);
    }

    @Test
    void aDocumentTypeIsRefused() {
        Path file = new HandmadeWorkbook()
                .declaring("<!DOCTYPE x:worksheet [<!ENTITY a \"b\">]>")
                .sheet(List.of(List.of("一")))
                .write(folder, "a.xlsx");
        UnreadableFile fault = catchThrowableOfType(UnreadableFile.class, () -> read(file));
        assertThat(fault.code()).isEqualTo("broken-workbook");
        assertThat(fault.sentence().en()).contains("DTD");
    }

    private static List<Row> read(Path file) {
        List<Row> read = new ArrayList<>();
        try (DecodedFile decoded = FileDecoder.open(SubmittedBytes.at(file), cells -> 0, bytes -> {});
                Rows rows = decoded.sheets().getFirst().open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
        }
        return read;
    }
}
