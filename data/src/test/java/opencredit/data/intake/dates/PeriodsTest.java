package opencredit.data.intake.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

    @ParameterizedTest
    @CsvSource({
        "2025,2025 2025年 2025年度 ２０２５年 二〇二五年 二○二五年度 贰零贰伍年 2025.0 2025年全年 2025年1-12月",
        "2025H1,2025年上半年 2025上半年 2025年度上半年 2025年1-6月 2025年1－6月 2025年1至6月 2025-H1 2025h1",
        "2025H2,2025年下半年 2025年7-12月",
        "2025Q1,2025年第一季度 2025年一季度 2025年1季度 2025年第1季度 2025Q1 2025-q1 2025年1-3月 二〇二五年第一季度",
        "2025Q4,2025年第四季度 2025年10-12月 2025年10—12月",
        "2025M3,2025年3月 2025年03月 2025年三月 2025年3月份 2025-03 2025/03 2025.03 202503",
        "2025M10,2025年10月 2025年十月 2025十月 贰零贰伍年拾月 2025-10 202510",
        "2025M12,2025年12月 2025年十二月 202512"
    })
    void areOneHoweverTheyAreWritten(String form, String spellings) {
        assertThat(Stream.of(spellings.split(" ")))
                .allSatisfy(each -> assertThat(Periods.normalise(each)).as(each).isEqualTo(form));
        assertThat(Stream.of(spellings.split(" ")))
                .allSatisfy(each -> assertThat(Periods.isYear(each)).as(each).isEqualTo(form.length() == 4));
    }

    @ParameterizedTest
    @CsvSource({
        "第二十届第五次会议,第20届第5次会议,false",
        "第二十届 第五次会议,第二十届第五次会议,true",
        "2025年第1期,2025年第2期,false",
        "2024-2025,2024,false",
        "2025.1,2025.10,false",
        "2025年13月,2025年1月,false",
        "1825年,1825,false"
    })
    void anythingElseIsText(String one, String other, boolean same) {
        assertThat(Periods.normalise(one).equals(Periods.normalise(other))).isEqualTo(same);
        assertThat(Periods.isYear(one)).isFalse();
    }
}
