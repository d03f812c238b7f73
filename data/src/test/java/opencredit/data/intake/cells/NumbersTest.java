package opencredit.data.intake.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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

    @Property
    void everyWholeNumberSurvivesHoweverItIsWritten(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long number) {
        assertThat(Numbers.whole("%,d".formatted(number)).value()).isEqualTo(number);
        assertThat(Numbers.whole(number + ".0").value()).isEqualTo(number);
    }

    @Property
    void aDecimalIsNeverFurtherOffThanHalfItsLastDigit(
            @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long digits,
            @ForAll @IntRange(min = 0, max = 8) int scale,
            @ForAll @IntRange(min = 1, max = 6) int decimals) {
        BigDecimal exact = BigDecimal.valueOf(digits, scale);
        String read = Numbers.decimal(exact.toPlainString(), decimals).value();
        assertThat(read).matches("-?\\d+\\.\\d{" + decimals + "}");
        BigDecimal half = BigDecimal.valueOf(5, decimals + 1);
        assertThat(new BigDecimal(read).subtract(exact).abs()).isLessThanOrEqualTo(half);
    }

    @Property
    void nothingBreaksIt(@ForAll String cell) {
        assertThat(Numbers.whole(cell)).isNotNull();
        assertThat(Numbers.decimal(cell, 2)).isNotNull();
    }
}
