package opencredit.api.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as people read them, with the exact one where the page has to have it. */
class WrittenAmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00 | 0元 | 0 yuan",
                "0.50 | 0.5元 | 0.5 yuan",
                "5000.00 | 5,000元 | 5,000 yuan",
                "9999.99 | 1万元 | 9,999.99 yuan",
                "10000.00 | 1万元 | 10,000 yuan",
                "320000.00 | 32万元 | 320,000 yuan",
                "12345678.90 | 1,234.57万元 | 12.35 million yuan",
                "99999999.99 | 1亿元 | 100 million yuan",
                "999999.99 | 100万元 | 1 million yuan",
                "18966000000.00 | 189.66亿元 | 18.97 billion yuan",
                "-20000.00 | -2万元 | -20,000 yuan",
                "twenty | twenty | twenty",
            })
    void amountsAreShort(String yuan, String zh, String en) {
        assertThat(Written.CHINESE.amount(yuan)).isEqualTo(zh);
        assertThat(Written.ENGLISH.amount(yuan)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5000.00 | 5,000元 | 5,000 yuan",
                "18966000000.00 | 189.66亿元 | 18.97 billion yuan (18,966,000,000.00 yuan)",
                "12345678.90 | 1,234.57万元（12,345,678.90元） | 12.35 million yuan (12,345,678.90 yuan)",
                "999999.99 | 100万元（999,999.99元） | 1 million yuan (999,999.99 yuan)",
            })
    void whatIsRoundedStandsInFullBehind(String yuan, String zh, String en) {
        assertThat(Written.CHINESE.fullAmount(yuan)).isEqualTo(zh);
        assertThat(Written.ENGLISH.fullAmount(yuan)).isEqualTo(en);
        assertThat(Written.CHINESE.wholeAmount("18966000000.00")).isEqualTo("18,966,000,000.00元");
    }
}
