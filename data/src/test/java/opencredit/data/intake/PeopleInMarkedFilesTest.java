package opencredit.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.demo.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is planted about a person, in whichever column and kind of cell: none of it is in the file that is handed back. */
class PeopleInMarkedFilesTest {
    /** Check characters are right; the people are none. */
    private static final String LETTERED = "11010519491231002X", DIGITS = "110105194912310011";

    private static final String PHONE = "13800138000";
    private static final String CARD = "6222021234567890128";
    private static final String PERSON = "王小明";

    /** Of an identity number what a spreadsheet keeps in a cell for numbers, behind the point: 1.10105194912310E+17. */
    private static final String BEGIN = "1010519491231";

    @TempDir
    private Path folder;

    static Stream<String> datasets() {
        return WhatWasRead.DATASETS.all().stream().map(Dataset::id);
    }

    /** The same text or number as each kind of cell holds it. */
    private static List<String> kinds(HandmadeWorkbook workbook, String planted) {
        int whole = workbook.share("<si><t>" + planted + "</t></si>");
        int rich = workbook.share("<si><r><t>" + planted.substring(0, 2) + "</t></r><r><rPr><b/></rPr><t>"
                + planted.substring(2) + "</t></r></si>");
        List<String> kinds = new ArrayList<>(List.of(
                "<c t=\"inlineStr\"><is><t>" + planted + "</t></is></c>",
                "<c t=\"inlineStr\"><is><t>联系" + planted + "，速办</t></is></c>",
                "<c t=\"inlineStr\"><is><t>其他（" + planted + "）</t></is></c>",
                "<c t=\"inlineStr\"><is><t>2026-05-20 " + planted + "</t></is></c>",
                "<c t=\"s\"><v>" + whole + "</v></c>",
                "<c t=\"s\"><v>" + rich + "</v></c>",
                "<c t=\"str\"><f>\"" + planted + "\"</f><v>" + planted + "</v></c>",
                "<c t=\"str\"><f>CONCATENATE(\"" + planted + "\")</f><v>示例</v></c>"));
        if (planted.matches("\\d+")) {
            kinds.add("<c><v>" + planted + "</v></c>");
            kinds.add("<c><f>" + planted + "+0</f><v>" + planted + "</v></c>");
        }
        return kinds;
    }

    private static String cell(String text) {
        return "<c t=\"inlineStr\"><is><t>" + HandmadeWorkbook.escaped(text) + "</t></is></c>";
    }

    /**
     * For each column a row in which it holds what is planted, behind the last one too, by turns in each kind of cell; and for
     * each kind a row in which all columns do.
     */
    private static String rows(HandmadeWorkbook workbook, List<String> headers, List<String> usual, String... planted) {
        StringBuilder rows = new StringBuilder(HandmadeWorkbook.rows(List.of(headers)));
        int row = 1;
        for (String each : planted) {
            List<String> kinds = kinds(workbook, each);
            for (int column = 0; column <= headers.size() + kinds.size(); column++) {
                rows.append("<row r=\"").append(++row).append("\">");
                for (int at = 0; at <= headers.size(); at++) {
                    boolean isPlanted = at == column || column > headers.size();
                    String text = at < usual.size() ? usual.get(at) : "";
                    rows.append(isPlanted ? kinds.get(column % kinds.size()) : cell(text));
                }
                rows.append("</row>");
            }
        }
        return rows.toString();
    }

    private static List<String> headers(Dataset dataset) {
        Stream<String> own =
                dataset.fields().stream().map(field -> field.title().zh());
        return Stream.concat(own, Stream.of("不认识的列")).toList();
    }

    private static List<String> usual(Dataset dataset, Map<String, String> changes) {
        Sample sample = Sample.of(dataset);
        return dataset.fields().stream()
                .map(field -> changes.getOrDefault(field.name(), cell(sample, field)))
                .toList();
    }

    private static String cell(Sample sample, Field field) {
        int at = sample.fields().indexOf(field);
        return at < 0 ? "" : sample.lines().getFirst().cells().get(at);
    }

    private MarkedParts marked(Dataset dataset, Map<String, String> usual, String... planted) {
        HandmadeWorkbook workbook = new HandmadeWorkbook();
        String rows = rows(workbook, headers(dataset), usual(dataset, usual), planted);
        return MarkedParts.of(dataset.id(), workbook.sheet(rows, "", "", "").write(folder, "a.xlsx"));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void numbersOfPeopleAreNowhere(String id) {
        Dataset dataset = WhatWasRead.dataset(id);
        MarkedParts marked = marked(dataset, Map.of(), LETTERED, DIGITS, PHONE, CARD);
        assertThat(marked.around(BEGIN, PHONE, CARD.substring(1, 15))).isEmpty();
        // the rest of each row is there
        assertThat(marked.around(Sample.of(dataset).lines().getFirst().of(Role.AUTHORITY_NAME)))
                .hasSizeGreaterThan(50);
    }

    /** Whom a row names as a person is nowhere in that row, in no column. */
    @Test
    void peopleOfTheRowAreNowhere() {
        Dataset penalties = WhatWasRead.dataset("penalties");
        MarkedParts represented = marked(penalties, Map.of("representative", PERSON), PERSON);
        assertThat(represented.around(PERSON, "小明")).isEmpty();
        assertThat(represented.around("王*")).isNotEmpty();
        Map<String, String> aPerson =
                Map.of("subjectName", PERSON, "subjectKind", "自然人", "subjectCode", "", "representative", "");
        assertThat(marked(penalties, aPerson, PERSON).around(PERSON, "小明")).isEmpty();
        Map<String, String> reported = Map.of("reporter", PERSON);
        assertThat(marked(WhatWasRead.dataset("complaints"), reported, PERSON).around(PERSON, "小明"))
                .isEmpty();
    }

    /** A name that the row does not know of stays out of every column that holds no text. */
    @Test
    void otherPeopleAreInNoColumnButThoseOfTexts() {
        Dataset penalties = WhatWasRead.dataset("penalties");
        for (Field field : penalties.fields()) {
            boolean isText = field.role() == null
                    && field.type() instanceof FieldType.Text
                    && field.disclose() != Disclose.NEVER;
            boolean isPublishedText = isText
                    || List.of("violationType", "legalBasis", "documentNumber").contains(field.name());
            if (!isPublishedText) {
                List<String> row = new ArrayList<>(usual(penalties, Map.of("representative", "")));
                row.set(penalties.fields().indexOf(field), PERSON);
                row.add("");
                Path file = new HandmadeWorkbook()
                        .sheet(List.of(headers(penalties), row))
                        .write(folder, "a.xlsx");
                assertThat(MarkedParts.of("penalties", file).around(PERSON))
                        .as(field.name())
                        .isEmpty();
            }
        }
    }

    /** What stands beside the table, on other sheets and in the names of sheets. */
    @Test
    void nothingBesideTheTableIsHandedBack() {
        Dataset penalties = WhatWasRead.dataset("penalties");
        List<String> usual = new ArrayList<>(usual(penalties, Map.of()));
        usual.add("");
        List<List<String>> table = List.of(
                List.of(PERSON + "的表 " + LETTERED),
                headers(penalties),
                usual,
                List.of("合计", LETTERED, PERSON),
                List.of("填报人：" + PERSON, PHONE),
                List.of("示例", PERSON, LETTERED),
                List.of("备注：" + PERSON + PHONE));
        Path file = new HandmadeWorkbook()
                .sheet(table)
                .sheet(List.of(List.of(PERSON, LETTERED, PHONE)))
                .sheet(HandmadeWorkbook.rows(List.of(List.of(PERSON, PHONE))), "", "", "hidden")
                .write(folder, "a.xlsx");
        assertThat(MarkedParts.of("penalties", file).around(PERSON, BEGIN, PHONE))
                .isEmpty();
    }
}
