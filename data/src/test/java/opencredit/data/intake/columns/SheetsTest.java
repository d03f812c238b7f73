package opencredit.data.intake.columns;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.licence;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static opencredit.data.intake.TestFiles.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.ledger.Disclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same table in every container, under every header, gives the same disclosure. */
class SheetsTest {
    private static final Disclosure EXPECTED;

    static {
        try {
            Path folder = java.nio.file.Files.createTempDirectory("sheets");
            EXPECTED = WhatWasRead.of("penalties", write(folder, "a.csv", csv(table(penalty()))))
                    .only();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @TempDir
    Path folder;

    private void reads(Path file) {
        assertThat(WhatWasRead.of("penalties", file).only()).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void csvInEveryEncoding(String charset) {
        reads(write(folder, "a.csv", csv(table(penalty())), Charset.forName(charset)));
    }

    @Test
    void csvWithMarks() {
        reads(write(folder, "a.csv", "\ufeff" + csv(table(penalty()))));
        byte[] utf16 = ("\ufeff" + csv(table(penalty())).replace(",", "\t")).getBytes(StandardCharsets.UTF_16LE);
        reads(write(folder, "a.txt", utf16));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "，", "|"})
    void csvWithOtherSeparators(String separator) {
        String text = table(penalty()).stream()
                .map(row -> String.join(separator, row))
                .reduce("", (all, row) -> all + row + "\n");
        reads(write(folder, "a.csv", text));
    }

    @Test
    void gzipUnderAnyName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(csv(table(penalty())).getBytes(StandardCharsets.UTF_8));
        }
        reads(write(folder, "a.xlsx", out.toByteArray()));
    }

    @Test
    void workbookUnderAnyName() {
        reads(xlsx(folder, "a.csv", table(penalty())));
        reads(xlsx(folder, "b.xlsx", table(penalty("处罚决定日期", "46162"))));
    }

    @Test
    void jsonLinesByHeaderOrFieldName() {
        reads(write(folder, "a.jsonl", json(penalty())));
        Map<String, String> row = penalty();
        row.remove("罚款金额（万元）");
        reads(write(folder, "b.jsonl", json(row).replace("}", ",\"fine\":20000,\"documentNumber\":null}")));
    }

    private static String json(Map<String, String> row) {
        StringBuilder json = new StringBuilder();
        row.forEach((key, value) -> json.append(json.isEmpty() ? "{" : ",")
                .append('"')
                .append(key)
                .append("\":\"")
                .append(value)
                .append('"'));
        return json.append("}\n").toString();
    }

    @Test
    void headerUnderTitlesOnAnySheet() {
        List<List<String>> titled = Stream.concat(
                        Stream.of(List.of("2026年行政处罚信息公示表"), List.of("", "填报单位：示例局"), List.<String>of()),
                        table(penalty()).stream())
                .toList();
        Path file = xlsx(folder, "a.xlsx", List.of(List.of("说明", "只是说明")), titled, table(licence()));
        WhatWasRead read = WhatWasRead.of("penalties", file);
        assertThat(read.only()).isEqualTo(EXPECTED);
        assertThat(read.report().skipped()).containsEntry("title", 2L);
        assertThat(read.report().notes())
                .filteredOn(note -> note.code().equals("sheet-passed-over"))
                .extracting(note -> note.sheet())
                .containsExactly(1, 3);
        assertThat(WhatWasRead.of("licences", file).published()).hasSize(1);
    }

    @Test
    void severalSheetsOfOneDataset() {
        Path file = xlsx(
                folder,
                "a.xlsx",
                table(penalty()),
                table(penalty("行政处罚决定书文号", "临示市监处罚〔2026〕13号", "处罚决定日期", "2018/411")));
        WhatWasRead read = WhatWasRead.of("penalties", file);
        assertThat(read.published()).hasSize(1);
        assertThat(read.report().notes())
                .filteredOn(note -> note.code().equals("broken-date"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.sheet()).isEqualTo(2);
                    assertThat(note.row()).isEqualTo(2);
                    assertThat(note.column()).isEqualTo("处罚决定日期");
                });
    }

    @Test
    void headersInEverySpelling() {
        List<List<String>> table = table(penalty());
        List<String> spelled = table.getFirst().stream()
                .map(header -> switch (header) {
                    case "行政相对人名称" -> " 行政相对人\n名称 *";
                    case "行政处罚决定书文号" -> "行政处罚决定书文号（必填）";
                    case "罚款金额（万元）" -> "罚款金额(万元)：";
                    case "处罚机关" -> "CF_CFJG";
                    case "处罚决定日期" -> "ｃｆ＿ｊｄｒｑ";
                    default -> header;
                })
                .toList();
        reads(write(folder, "a.csv", csv(List.of(spelled, table.getLast()))));
    }

    @Test
    void anAmountInYuanUnderItsOwnHeader() {
        Map<String, String> row = penalty("罚款金额（元）", "20000");
        row.remove("罚款金额（万元）");
        assertThat(WhatWasRead.of("penalties", write(folder, "a.csv", csv(table(row))))
                        .only()
                        .amount())
                .hasToString("20000.00");
    }

    @Test
    void theOlderEdition() {
        Map<String, String> row = Map.of(
                "CF_WSH",
                "临示〔2016〕1号",
                "CF_CFMC",
                "示例案",
                "CF_CFLB1",
                "罚款",
                "CF_SY",
                "示例事由",
                "CF_XDR_MC",
                "临沂示例建材有限公司",
                "CF_JG",
                "罚款",
                "CF_JDRQ",
                "2026/05/01",
                "CF_XZJG",
                "临沂示例局",
                "CF_ZT",
                "0",
                "DFBM",
                "371300");
        Disclosure disclosure = WhatWasRead.of("penalties", write(folder, "a.csv", csv(table(row))))
                .only();
        assertThat(disclosure.edition()).isEqualTo("2015");
        assertThat(disclosure.fields()).containsEntry("state", "valid");
        Map<String, String> revoked = new java.util.HashMap<>(row);
        revoked.put("CF_ZT", "1");
        assertThat(WhatWasRead.of("penalties", write(folder, "b.csv", csv(table(revoked))))
                        .ended())
                .singleElement()
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo("revoked"));
    }

    @Test
    void unknownColumnsAreNamedOnceAndNeverStored() {
        Path file = write(folder, "a.csv", csv(table(penalty("车牌号", "鲁Q12345", "联系电话", "13800138000"))));
        WhatWasRead read = WhatWasRead.of("penalties", file);
        assertThat(read.only()).isEqualTo(EXPECTED);
        assertThat(read.report().notes())
                .filteredOn(note -> note.code().equals("unknown-column"))
                .extracting(note -> note.column())
                .containsExactly("车牌号", "联系电话");
        assertThat(read.report().toJson()).doesNotContain("鲁Q12345", "13800138000");
    }

    @Test
    void aMissingColumnIsSaidOnceAndRefusesItsRows() {
        Map<String, String> row = penalty();
        row.remove("处罚机关");
        WhatWasRead read = WhatWasRead.of("penalties", write(folder, "a.csv", csv(table(row, row))));
        assertThat(read.report().refusals()).containsOnly(Map.entry("missing-authority", 2L));
        assertThat(read.report().notes()).extracting(note -> note.code()).contains("missing-column");
    }
}
