package opencredit.data.intake.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import opencredit.data.Cases;
import opencredit.data.dataset.FieldType.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.00|20000.00",
                "0.2|2000.00",
                "54|540000.00",
                "0.000001|0.01",
                "２．５|25000.00",
                "1,234.5|12345000.00",
                "30000元|30000.00",
                "￥30000元|30000.00",
                "3万元|30000.00",
                "人民币3万元|30000.00",
                "1.5亿元|150000000.00",
                "2亿|200000000.00",
                "3万|30000.00",
                "￥ 3|3.00",
                "￥10000|10000.00",
                "10000人民币|10000.00",
                "0|0.00",
                "+1|10000.00"
            })
    void tenThousandYuanColumns(String cell, String yuan) {
        assertThat(Amounts.read(cell, Unit.TEN_THOUSAND_YUAN).yuan()).hasToString(yuan);
    }

    @Test
    void hundredMillionYuanColumns() {
        assertThat(Amounts.read("40.26", Unit.HUNDRED_MILLION_YUAN).yuan()).hasToString("4026000000.00");
        assertThat(Amounts.read("500万元", Unit.HUNDRED_MILLION_YUAN).yuan()).hasToString("5000000.00");
    }

    @Test
    void yuanColumns() {
        assertThat(Amounts.read("1,234.50", Unit.YUAN).yuan()).hasToString("1234.50");
        assertThat(Amounts.read("0.3万", Unit.YUAN).yuan()).hasToString("3000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "半万元,broken-amount",
        "没收2万元,broken-amount",
        "1.2.3,broken-amount",
        "-5,negative-amount",
        "1E9,broken-amount",
        "99999999999999,implausible-amount",
        "元,broken-amount",
        "0.0000015,rounded",
        "1.23456789,rounded",
        "￥1.234,rounded"
    })
    void whatCannotBeReadIsFlagged(String cell, String flag) {
        assertThat(Amounts.read(cell, Unit.TEN_THOUSAND_YUAN).flag()).isEqualTo(flag);
    }

    /** A cell that names the yuan by its sign alone is read in yuan, and in a column of another unit it is flagged. */
    @Test
    void theCellsOwnUnitIsReadAndFlaggedWhereItIsNotTheColumns() {
        Cases.check(
                "amounts with the sign of the yuan",
                random -> new Signed(
                        Cases.pick(random, List.of("￥", "¥", "RMB ", "人民币", "罚款￥", "CNY")),
                        Cases.number(random, 0, 1_000_000_000L),
                        Cases.pick(random, List.of("", "元", "万元", "万"))),
                each -> {
                    String cell =
                            each.sign() + BigDecimal.valueOf(each.amount(), 2).toPlainString() + each.unit();
                    int power = each.unit().startsWith("万") ? 4 : 0;
                    BigDecimal yuan = BigDecimal.valueOf(each.amount(), 2)
                            .scaleByPowerOfTen(power)
                            .setScale(2);
                    assertThat(Amounts.read(cell, Unit.YUAN)).isEqualTo(new Amounts.Reading(yuan, null));
                    Amounts.Reading reading = Amounts.read(cell, Unit.TEN_THOUSAND_YUAN);
                    assertThat(reading)
                            .isEqualTo(new Amounts.Reading(yuan, each.unit().isEmpty() ? "unit-doubtful" : null));
                });
    }

    private record Signed(String sign, long amount, String unit) {}

    @Test
    void everyFenSurvivesTheNationalSixDecimals() {
        Cases.check(
                "every fen survives the national six decimals",
                random -> Cases.number(random, 0, 100_000_000_000L),
                fen -> {
                    String column = BigDecimal.valueOf(fen, 6).toPlainString();
                    Amounts.Reading reading = Amounts.read(column, Unit.TEN_THOUSAND_YUAN);
                    assertThat(reading.yuan()).isEqualTo(BigDecimal.valueOf(fen, 2));
                    assertThat(reading.flag()).isNull();
                });
    }
}
