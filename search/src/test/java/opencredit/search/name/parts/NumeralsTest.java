package opencredit.search.name.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in names. */
class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "第六中学, 第6中学",
        "第十中学, 第10中学",
        "六中, 6中",
        "二十四节气, 24节气",
        "二十节, 20节",
        "十二节, 12节",
        "廿四节气, 24节气",
        "一〇一医院, 101医院",
        "一零一医院, 101医院",
        "一o一医院, 101医院",
        "八号公馆, 8号公馆",
        "三十六计, 36计",
        "五a级, 5a级"
    })
    void countsInDigits(String written, String counted) {
        assertThat(Numerals.digits(written)).isEqualTo(counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"十堰", "十里堡", "o2o", "360安全", "临沂"})
    void leavesWhatIsNoNumber(String written) {
        assertThat(Numerals.digits(written)).isEqualTo(written);
    }

    /** A region at the head of a name is looked for in what is as long. */
    @ParameterizedTest
    @ValueSource(strings = {"三亚市", "四川省", "五莲县", "九江", "七台河", "十堰"})
    void aRegionIsAsLongInDigits(String region) {
        assertThat(Numerals.digits(region)).hasSameSizeAs(region);
    }

    @Test
    void knowsEachNumeralInBothForms() {
        assertThat(Numerals.forms('6')).containsExactly("6", "六");
        assertThat(Numerals.forms('六')).containsExactly("六", "6");
        assertThat(Numerals.forms('〇')).containsExactly("〇", "0");
        assertThat(Numerals.forms('中')).containsExactly("中");
        assertThat(Numerals.forms(0x2C8B2)).containsExactly("\uD872\uDCB2");
    }
}
