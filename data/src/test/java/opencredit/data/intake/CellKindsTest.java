package opencredit.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.SearchMode;
import opencredit.data.intake.ExampleRow.Form;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about a type of cells, in every column of that type of every dataset and in each form of file. */
class CellKindsTest {
    private static final String CODE = "91371300699999996U";

    /** What programs put around a text. */
    private static final List<String> WRAPPERS = List.of(
            "=\"%s\"",
            "'%s", "\t%s", "%s\t", "\u001f%s\u001f", "\u0007'%s", "\t=\"%s\"", "'=\"%s\"", "=\"'%s\"", "\ufeff%s");

    @TempDir
    Path folder;

    static Stream<ExampleRow> codes() {
        return ExampleRow.of(FieldType.CreditCode.class);
    }

    static Stream<ExampleRow> dates() {
        return ExampleRow.of(FieldType.Date.class);
    }

    static Stream<ExampleRow> amounts() {
        return ExampleRow.of(FieldType.Money.class);
    }

    static Stream<ExampleRow> numbers() {
        return Stream.concat(ExampleRow.of(FieldType.Text.class), ExampleRow.of(FieldType.Reference.class))
                .filter(each -> each.field().search() == SearchMode.EXACT
                        || each.field().type() instanceof FieldType.Reference
                        || each.field().role() == Role.DOCUMENT_NUMBER
                        || each.field().role() == Role.LICENCE_NUMBER);
    }

    /** A number of 18 digits keeps 15 in a spreadsheet, and 17 at most in JSON. */
    @ParameterizedTest
    @MethodSource("codes")
    void aNumberIsNoCode(ExampleRow column) {
        notTaken(column, Form.XLSX, "digits-lost", "9.13713006999912E17");
        notTaken(column, Form.JSON_LINES, "digits-lost", "913713006999912352", "913713006999912000");
        notTaken(column, Form.CSV, "digits-lost", "9.13713E+17", "913713006999912000");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aMaskedCodeIsNone(ExampleRow column) {
        notTaken(
                column,
                Form.CSV,
                "placeholder",
                "91371300XXXXXXXXXX",
                "91371300********6U",
                "123456789012345678",
                "913713000000000000");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeThatFailsItsCheckIsShownAndFlagged(ExampleRow column) {
        WhatWasRead read = column.read(folder, Form.CSV, List.of("91230600716671629P"));
        assertThat(column.shown(read.only())).isEqualTo("91230600716671629P");
        assertThat(column.flags(read.only()))
                .contains("check-character:" + column.field().name());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberWithoutItsLastDigitsIsNotTaken(ExampleRow column) {
        notTaken(column, Form.XLSX, "digits-lost", "3.71300202600001E17");
        notTaken(column, Form.JSON_LINES, "digits-lost", "371300202600001234");
        notTaken(column, Form.CSV, "digits-lost", "3.713E+17", "2.026E+11");
    }

    private void notTaken(ExampleRow column, Form form, String flag, String... cells) {
        WhatWasRead read = column.read(folder, form, List.of(cells));
        if (read.published().isEmpty()) {
            assertThat(read.report().refusals()).isEqualTo(Map.of(flag, (long) cells.length));
            return;
        }
        assertThat(read.published()).hasSameSizeAs(cells).allSatisfy(record -> {
            assertThat(column.shown(record)).isNull();
            assertThat(column.flags(record))
                    .containsExactly(flag + ":" + column.field().name());
        });
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aWrappedCodeIsTheCode(ExampleRow column) {
        for (Form form : Form.values()) {
            assertThat(column.shown(folder, form, wrapped(CODE)))
                    .hasSameSizeAs(WRAPPERS)
                    .containsOnly(CODE);
        }
    }

    @ParameterizedTest
    @MethodSource("dates")
    void aWrappedDateIsTheDate(ExampleRow column) {
        assertThat(column.shown(folder, Form.CSV, wrapped("2026-05-20")))
                .hasSameSizeAs(WRAPPERS)
                .containsOnly("2026-05-20");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aWrappedNumberIsTheNumber(ExampleRow column) {
        assertThat(column.shown(folder, Form.CSV, wrapped("示文〔2026〕1号")))
                .hasSizeLessThanOrEqualTo(WRAPPERS.size())
                .allMatch("示文〔2026〕1号"::equals);
    }

    private static List<String> wrapped(String text) {
        return WRAPPERS.stream().map(wrapper -> wrapper.formatted(text)).toList();
    }

    @ParameterizedTest
    @MethodSource("dates")
    void anInstantIsTheDayThatItIsInChina(ExampleRow column) {
        List<String> cells =
                List.of("2026-05-19T16:00:00.000Z", "2026-05-19 11:00:00 -05:00", "2026-05-20T00:00:00+08:00");
        for (Form form : Form.values()) {
            assertThat(column.shown(folder, form, cells)).hasSameSizeAs(cells).containsOnly("2026-05-20");
        }
    }

    @ParameterizedTest
    @MethodSource("dates")
    void aSerialBesideMidnightIsTheDayThatASpreadsheetShows(ExampleRow column) {
        String doubtful = "day-doubtful:" + column.field().name();
        WhatWasRead rounded = column.read(folder, Form.XLSX, List.of("46161.9999999998"));
        assertThat(column.shown(rounded.only())).isEqualTo("2026-05-20");
        assertThat(column.flags(rounded.only())).doesNotContain(doubtful);
        List<String> early = List.of("46161.99950231482", "46161.666666666664");
        assertThat(column.read(folder, Form.XLSX, early).published()).hasSize(2).allSatisfy(record -> {
            assertThat(column.shown(record)).isEqualTo("2026-05-19");
            assertThat(column.flags(record)).contains(doubtful);
        });
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void anAmountInWordsIsReadByItsOwnUnit(ExampleRow column) {
        List<String> cells = List.of("贰万元整", "2万元", "20000元", "=\"贰万元整\"", "'20,000.00元");
        assertThat(column.shown(folder, Form.CSV, cells)).hasSameSizeAs(cells).containsOnly("20000.00");
        notTaken(column, Form.CSV, "broken-amount", "约2万元", "2万元以上", "1-2万元");
    }
}
