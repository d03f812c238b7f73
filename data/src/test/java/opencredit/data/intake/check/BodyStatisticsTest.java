package opencredit.data.intake.check;

import static opencredit.data.intake.SmallDataset.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import opencredit.data.intake.SmallDataset;
import opencredit.data.intake.report.IntakeReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of a body's people, which rows beside each other must not tell. */
class BodyStatisticsTest {
    private static final String PERIOD =
            "period | 年度 | type: text, maximumLength: 20, role: period, disclose: public, required: refuse, example: \"2025\"";
    private static final String TITLE =
            "title | 标题 | type: text, maximumLength: 200, role: title, disclose: public, required: refuse, example: 甲";
    private static final String COUNT = "people | 人数 | type: count, suppressBelow: 5, disclose: public, example: \"5\"";
    private static final SmallDataset YEARLY = SmallDataset.changing(
            "authority-name, subject-name, decision-date]", "subject-name, period]", PERIOD, COUNT);

    @TempDir
    Path folder;

    private IntakeReport yearly(String... changes) {
        Map<String, String> row = row("年度", "2025", "人数", "12");
        for (int at = 0; at < changes.length; at += 2) {
            row.put(changes[at], changes[at + 1]);
        }
        return YEARLY.read(folder, row).report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025年上半年", "2025年第一季度", "2025年3月", "2024-2025", "截至2025年底", "近三年"})
    void arePublishedByTheYear(String period) {
        IntakeReport read = yearly("年度", period);
        assertThat(read.refusals()).containsOnly(Map.entry("period-not-a-year", 1L));
        assertThat(read.notes().getFirst().column()).isEqualTo("年度");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025年", "二〇二五年度", "2025年1-12月"})
    void aYearIsAYearHoweverItIsWritten(String period) {
        assertThat(yearly("年度", period).refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"全市", "全 县", "全区合计", "合计（全市）", "兰山区小计", "各县区", "市直", "临沂市", "示例镇", "全省各单位"})
    void areABodysAndNoSum(String subject) {
        IntakeReport read = yearly("名称", subject, "类别", "法人及非法人组织", "代码", "");
        assertThat(read.refusals()).containsOnly(Map.entry("sum-of-others", 1L));
        assertThat(read.notes().getFirst().column()).isEqualTo("名称");
    }

    @ParameterizedTest
    @ValueSource(strings = {"临沂市人民政府", "市直机关工委", "全国总工会", "兰山区审计局", "示例镇人民政府", "临沂市统计局"})
    void aBodyIsNoSum(String subject) {
        assertThat(yearly("名称", subject).refusals()).isEmpty();
    }

    @Test
    void anEventCountsWhoCameAndMayBeOfATerm() {
        SmallDataset courses = SmallDataset.changing(
                "authority-name, subject-name, decision-date]", "subject-name, title, period]", PERIOD, TITLE, COUNT);
        Map<String, String> row = row("年度", "2025年第二期", "人数", "12", "标题", "诚信教育", "名称", "临沂市");
        assertThat(courses.read(folder, row).report().refusals()).isEmpty();
    }

    @Test
    void withoutCountsAnyPeriodWillDo() {
        SmallDataset debts =
                SmallDataset.changing("authority-name, subject-name, decision-date]", "subject-name, period]", PERIOD);
        assertThat(debts.read(folder, row("年度", "2025年上半年", "名称", "临沂市"))
                        .report()
                        .refusals())
                .isEmpty();
    }
}
