package opencredit.data.intake.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "12|12",
                "1,234|1234",
                "１２|12",
                "１，２３４|1234",
                "12.0|12",
                "1 234|1234",
                "999999999999999|999999999999999"
            })
    void wholeNumbers(String cell, long number) {
        assertThat(Numbers.whole(cell)).isEqualTo(new Numbers.Reading<>(number, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "12.5", "1,2", "12,34", "1234,567", "十二", "12人", "<5", "*", "1e3", "1000000000000000", "."
            })
    void isNoWholeNumber(String cell) {
        assertThat(Numbers.whole(cell)).isEqualTo(new Numbers.Reading<Long>(null, "broken-number"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "98.5|2|98.50|",
                "98.5%|2|98.50|",
                "９８．５％|1|98.5|",
                "-3|1|-3.0|",
                "−0.25|2|-0.25|",
                "1,234.5|1|1234.5|",
                "0.125|2|0.13|rounded",
                "-0.125|2|-0.13|rounded",
                "-0.001|2|0.00|rounded",
                "0.30000000000000004|1|0.3|"
            })
    void decimals(String cell, int decimals, String number, String flag) {
        assertThat(Numbers.decimal(cell, decimals)).isEqualTo(new Numbers.Reading<>(number, flag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "98.5%%", "%", "98,5", "1.2.3", "--1", "9.8E1", ".5.", "9‰"})
    void isNoDecimal(String cell) {
        assertThat(Numbers.decimal(cell, 2)).isEqualTo(new Numbers.Reading<String>(null, "broken-number"));
    }

    @Test
    void everyWholeNumberSurvivesHoweverItIsWritten() {
        Cases.check(
                "every whole number survives however it is written",
                random -> Cases.number(random, 0, 999_999_999_999_999L),
                number -> {
                    assertThat(Numbers.whole("%,d".formatted(number)).value()).isEqualTo(number);
                    assertThat(Numbers.whole(number + ".0").value()).isEqualTo(number);
                });
    }

    private record Exact(BigDecimal number, int decimals) {
        static Exact draw(Random random) {
            long digits = Cases.number(random, -99_999_999_999L, 99_999_999_999L);
            return new Exact(BigDecimal.valueOf(digits, random.nextInt(9)), 1 + random.nextInt(6));
        }
    }

    @Test
    void aDecimalIsNeverFurtherOffThanHalfItsLastDigit() {
        Cases.check("a decimal is never further off than half its last digit", Exact::draw, exact -> {
            String read = Numbers.decimal(exact.number().toPlainString(), exact.decimals())
                    .value();
            assertThat(read).matches("-?\\d+\\.\\d{" + exact.decimals() + "}");
            BigDecimal half = BigDecimal.valueOf(5, exact.decimals() + 1);
            assertThat(new BigDecimal(read).subtract(exact.number()).abs()).isLessThanOrEqualTo(half);
        });
    }

    @Test
    void nothingBreaksIt() {
        Cases.check("any text is a number or none", random -> Cases.text(random, 60), cell -> {
            assertThat(Numbers.whole(cell)).isNotNull();
            assertThat(Numbers.decimal(cell, 2)).isNotNull();
        });
    }
}
