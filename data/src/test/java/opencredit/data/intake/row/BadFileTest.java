package opencredit.data.intake.row;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.licence;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static opencredit.data.intake.TestFiles.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.intake.columns.Columns;
import opencredit.data.intake.columns.Sheets;
import opencredit.data.intake.decode.FileDecoder;
import opencredit.data.intake.spool.SubmittedBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each unreadable file has a stable code and a sentence in both languages that repeats nothing of the file. */
class BadFileTest {
    private static final String SECRET = "不可回显的内容";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "255044462d312e34,unknown-file-type", // PDF
        "89504e470d0a1a0a,unknown-file-type", // PNG
        "ffd8ffe000104a46,unknown-file-type", // JPEG
        "d0cf11e0a1b11ae1,unknown-file-type", // .xls
        "7f454c4602010100,unknown-file-type", // a program
        "3c68746d6c3e3c62,unknown-file-type", // HTML
        "504b030414000000,truncated-file", // the start of a ZIP
        "1f8b0800,truncated-file", // the start of a gzip
        "5b7b2261223a317d,unknown-file-type", // a JSON array
        "efbbbf,empty-file",
        "20090d0a,empty-file",
        "e4b8ade69687e4b8ade69687e4b8ade69687e4b800ad,nul-bytes"
    })
    void byItsFirstBytes(String bytes, String code) {
        fails(write(folder, "data.csv", HexFormat.of().parseHex(bytes)), code);
    }

    @Test
    void linesWithoutEndInAnArchive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(csv(table(penalty())).getBytes(StandardCharsets.UTF_8));
            byte[] ends = new byte[1 << 20];
            Arrays.fill(ends, (byte) '\n');
            for (int megabytes = 0; megabytes < 80; megabytes++) {
                gzip.write(ends);
            }
        }
        fails(write(folder, "a.csv.gz", out.toByteArray()), "inflates-too-much");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"b\":2,\"a\":1}", "{\"a\":null,\"a\":{\"b\":1}}", "{\"a\":[],\"\\u0061\":2}"})
    void aKeyTwice(String third) {
        String good = "{\"行政相对人名称\":\"a\",\"处罚机关\":\"b\",\"处罚决定日期\":\"c\"}\n";
        UnreadableFile error = fails(write(folder, "a.jsonl", good + good + third + "\n"), "duplicate-key");
        assertThat(error.sentence().en()).startsWith("Row 3: ");
    }

    @Test
    void emptyOrMissing() {
        fails(write(folder, "empty.csv", ""), "empty-file");
        fails(folder.resolve("nowhere.csv"), "no-file");
    }

    @Test
    void unknownColumnsOnly() {
        UnreadableFile error = fails(write(folder, "a.csv", "甲,乙,丙\r\n1,2," + SECRET + "\r\n"), "no-known-columns");
        assertThat(error.sentence().zh()).contains("行政相对人名称", "行政处罚决定书文号", "处罚决定日期", "处罚机关");
    }

    @Test
    void anotherDataset() {
        UnreadableFile error = fails(write(folder, "a.csv", csv(table(licence()))), "other-dataset");
        assertThat(error.sentence().en()).contains("licences");
    }

    @Test
    void oneLineWithoutEnd() {
        fails(write(folder, "a.csv", "行政相对人名称,行政处罚决定书文号,处罚机关\r\n" + "x".repeat(300_000)), "cell-too-long");
        fails(write(folder, "a.csv", "行政相对人名称,行政处罚决定书文号,处罚机关\r\n" + "x,".repeat(20_000)), "row-too-long");
        String long990 = ("x".repeat(99_000) + ",").repeat(12);
        fails(write(folder, "a.csv", "行政相对人名称,行政处罚决定书文号,处罚机关\r\n" + long990), "row-too-long");
    }

    @Test
    void quotesThatDoNotPair() {
        String header = "行政相对人名称,行政处罚决定书文号,处罚机关\r\n";
        fails(write(folder, "a.csv", header + "\"" + SECRET + ",1,2\r\n"), "wrong-quotes");
        UnreadableFile error =
                fails(write(folder, "a.csv", header + "a,b,c\r\n\"" + SECRET + "\"x,1,2\r\n"), "wrong-quotes");
        assertThat(error.sentence().en()).startsWith("Row 3: ");
    }

    @Test
    void brokenEncodings() {
        byte[] good = csv(table(penalty())).getBytes(StandardCharsets.UTF_8);
        byte[] broken = good.clone();
        broken[good.length - 12] = (byte) 0xff;
        fails(write(folder, "a.csv", broken), "broken-encoding");
        byte[] late = new byte[3 << 20];
        Arrays.fill(late, (byte) '\n');
        System.arraycopy(good, 0, late, 0, good.length);
        late[late.length - 2] = (byte) 0xff;
        fails(write(folder, "a.csv", late), "broken-encoding");
    }

    @Test
    void nulBytesDeepInside() {
        byte[] late = new byte[3 << 20];
        Arrays.fill(late, (byte) '\n');
        byte[] good = csv(table(penalty())).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(good, 0, late, 0, good.length);
        late[late.length - 2] = 0;
        fails(write(folder, "a.csv", late), "nul-bytes");
    }

    @Test
    void truncatedArchives() throws IOException {
        byte[] whole = gzip(csv(table(penalty())).repeat(3));
        fails(write(folder, "a.csv.gz", Arrays.copyOf(whole, whole.length - 20)), "truncated-file");
        byte[] workbook = Files.readAllBytes(xlsx(folder, "a.xlsx", table(penalty())));
        fails(write(folder, "b.xlsx", Arrays.copyOf(workbook, workbook.length / 2)), "truncated-file");
    }

    @Test
    void archivesThatAreNoWorkbook() throws IOException {
        fails(write(folder, "a.zip", zip("readme.txt", SECRET.getBytes(StandardCharsets.UTF_8))), "unknown-file-type");
        Path workbook = xlsx(folder, "a.xlsx", table(penalty()));
        fails(write(folder, "a.xlsx.gz", gzip(Files.readAllBytes(workbook))), "unknown-file-type");
    }

    @Test
    void aDamagedSheet() throws IOException {
        byte[] sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</row>".getBytes(StandardCharsets.UTF_8);
        fails(write(folder, "a.xlsx", workbook(sheet)), "broken-workbook");
    }

    @Test
    void aBomb() throws IOException {
        byte[] zeros = new byte[80 << 20];
        Arrays.fill(zeros, (byte) ' ');
        for (int at = 0; at < zeros.length; at += 50_000) {
            zeros[at] = '<';
        }
        for (int at = 100; at < zeros.length; at += 1_000_000) {
            System.arraycopy("<row".getBytes(StandardCharsets.UTF_8), 0, zeros, at, 4);
        }
        fails(write(folder, "a.xlsx", workbook(zeros)), "inflates-too-much");
    }

    @Test
    void aSheetWithoutEnds() throws IOException {
        String start = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";
        fails(
                write(folder, "a.xlsx", workbook((start + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8))),
                "cell-too-long");
        String far = "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        fails(write(folder, "a.xlsx", workbook(far.getBytes(StandardCharsets.UTF_8))), "row-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r='ZZZZZZ1'", "\tr=\"ZZZZZZ1\"", "r = \n'ZZZZZZ1'", "r=\"&#90;ZZZ1\"", "s='1' r='ZZZZ1'"})
    void aFarCellHoweverItIsWritten(String attribute) throws IOException {
        byte[] far = ("<worksheet><sheetData><row r='1'><c " + attribute
                        + "><v>1</v></c></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
        fails(write(folder, "a.xlsx", workbook(far)), "row-too-long");
        byte[] wide = new String(far, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        fails(write(folder, "c.xlsx", workbook(wide)), "nul-bytes");
    }

    @Test
    void brokenJson() {
        fails(write(folder, "a.jsonl", "{\"行政相对人名称\":\"" + SECRET + "\",\"处罚机关\":"), "broken-json");
        fails(write(folder, "a.jsonl", "{\"行政相对人名称\":\"a\",\"处罚机关\":\"b\",\"处罚决定日期\":\"c\"}\n7\n"), "broken-json");
        fails(write(folder, "a.jsonl", "{\"行政相对人名称\":\"" + "x".repeat(200_000) + "\"}"), "cell-too-long");
    }

    /** Whatever is wrong with the third object, it is the third. */
    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "7", "{\"a\":", "{\"a\" 1}", "]", "{\"a\":1,}"})
    void brokenJsonIsCountedAsRowsAre(String third) {
        String good = "{\"行政相对人名称\":\"a\",\"处罚机关\":\"b\",\"处罚决定日期\":\"c\"}\n";
        UnreadableFile error = fails(write(folder, "a.jsonl", good + good + third + "\n"), "broken-json");
        assertThat(error.sentence().en()).startsWith("Row 3: ");
    }

    @Test
    void jsonRowsWithoutEnd() {
        StringBuilder once = new StringBuilder("{\"行政相对人名称\":\"a\",\"处罚机关\":\"b\",\"处罚决定日期\":\"c\"");
        StringBuilder keys = new StringBuilder(once);
        for (int at = 0; at < 1_000; at++) {
            keys.append(",\"k").append(at).append("\":1");
        }
        fails(write(folder, "a.jsonl", keys + "}\n"), "row-too-long");
        for (int at = 0; at < 12; at++) {
            once.append(",\"备注")
                    .append(at)
                    .append("\":\"")
                    .append("x".repeat(90_000))
                    .append('"');
        }
        fails(write(folder, "a.jsonl", once + "}\n"), "row-too-long");
    }

    @Test
    void everyFaultSpeaksBothLanguages() {
        for (FileFault fault : FileFault.values()) {
            assertThat(fault.sentence().zh()).as(fault.name()).matches(".*\\p{IsHan}.*");
            assertThat(fault.sentence().en()).as(fault.name()).doesNotContainPattern("\\p{IsHan}");
            assertThat(fault.code()).matches("[a-z0-9-]+");
        }
    }

    private static UnreadableFile fails(Path file, String code) {
        UnreadableFile error = catchThrowableOfType(UnreadableFile.class, () -> readAll(file));
        assertThat(error).as("expected " + code).isNotNull();
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.sentence().zh() + error.sentence().en() + error).doesNotContain(SECRET);
        return error;
    }

    private static void readAll(Path file) {
        Dataset penalties = TestDatasets.shipped().find("penalties").orElseThrow();
        Columns columns = new Columns(penalties);
        try (DecodedFile decoded = FileDecoder.open(SubmittedBytes.at(file), columns, read -> {})) {
            List<Sheet> sheets = Sheets.choose(decoded, columns, TestDatasets.shipped()).taken();
            for (Sheet sheet : sheets) {
                try (Rows rows = sheet.open()) {
                    while (rows.next() != null) {
                        // to the end
                    }
                }
            }
        }
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private byte[] workbook(byte[] sheet) throws IOException {
        Path whole = xlsx(folder, "whole.xlsx", table(penalty()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (java.util.zip.ZipFile in = new java.util.zip.ZipFile(whole.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().startsWith("xl/worksheets/sheet")
                                ? sheet
                                : in.getInputStream(entry).readAllBytes());
            }
        }
        return out.toByteArray();
    }
}
