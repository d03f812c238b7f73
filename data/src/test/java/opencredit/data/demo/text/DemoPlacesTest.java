package opencredit.data.demo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import opencredit.data.demo.party.DemoParty;
import opencredit.data.demo.party.DemoWords.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoPlacesTest {
    private static final Place CITY = new Place("临沂", "临", "371300");
    private static final Place COUNTY = new Place("兰山", "兰", "371302");
    private static final DemoParty SUBJECT = new DemoParty("兰山示例恒达建材有限公司", "1", "王示例", COUNTY);
    private static final DemoParty AUTHORITY = new DemoParty("兰山示例财政局", "2", "李示例", COUNTY);

    /** The sample's decision is of 2026-05-20, the row's of 2025-01-08. */
    private static String written(String text) {
        DemoAmounts amounts = new DemoAmounts();
        amounts.column("12.5", 4);
        Map<String, Cell.Part> words =
                Map.of("临沂示例建材有限公司", row -> row.subject().name(), "临示财采〔2026〕11号", Numbering.of("临示财采〔2026〕11号", CITY));
        DemoRow row = new DemoRow(SUBJECT, null, AUTHORITY, LocalDate.of(2025, 1, 8), 2025, 7, 9, 12, Map.of());
        return new DemoPlaces(words, new Times(LocalDate.of(2026, 5, 20)), amounts)
                .cell(text)
                .in(row);
    }

    @ParameterizedTest
    @CsvSource({
        "2026/05/21, 2025/01/09",
        "2099/12/31, 2099/12/31",
        "2026年4月30日前, 2024年12月19日前",
        "2026年4月, 2024年12月",
        "2025年第四季度, 2024年第三季度",
        "2026年二季度, 2025年一季度",
        "2025年下半年, 2024年下半年",
        "2025年度考核, 2024年度考核",
        "清单（2024年版）, 清单（2024年版）",
        "发改财金〔2023〕1103号, 发改财金〔2023〕1103号"
    })
    void times_keep_their_distance(String text, String expected) {
        assertThat(written(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "金额12.5万元, 金额15万元",
        "罚款125000元, 罚款150000元",
        "货值4300元, 货值4300元",
        "共112.5万元, 共112.5万元",
        "0.00125亿元, 0.0015亿元"
    })
    void amounts_of_the_columns_scale(String text, String expected) {
        assertThat(written(text)).isEqualTo(expected);
    }

    @Test
    void words_stand_for_parties_and_numbers() {
        assertThat(written("临沂示例建材有限公司（临示财采〔2026〕11号）")).isEqualTo("兰山示例恒达建材有限公司（兰示财采〔2025〕7号）");
        assertThat(written("")).isEmpty();
        assertThat(written("临沂示例财政局")).isEqualTo("临沂示例财政局");
    }
}
