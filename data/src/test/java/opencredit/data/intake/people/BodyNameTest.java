package opencredit.data.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyNameTest {
    private static final List<String> BODIES =
            List.of("临沂示例市场监督管理局", "示例县应急管理局", "兰山区示例街道办事处", "Example Administration", "示例市人民政府");

    @Test
    void whatIsNoNameIsNone() {
        Cases.check(
                "no names of bodies",
                BodyNameTest::none,
                cell -> assertThat(BodyName.of(cell)).isEqualTo(BodyName.NONE));
    }

    @Test
    void whatStandsBehindANameMakesItDoubtful() {
        Cases.check(
                "doubtful names of bodies",
                BodyNameTest::doubtful,
                cell -> assertThat(BodyName.of(cell)).isEqualTo(BodyName.DOUBTFUL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "临沂示例市场监督管理局",
                "示例市第17市场监督管理局",
                "国家税务总局示例县税务局（稽查局）",
                "示例110指挥中心",
                "U.S. Food and Drug Administration",
                "Drugs@FDA",
                "司法部",
                "示例局"
            })
    void otherNamesArePlausible(String name) {
        assertThat(BodyName.of(name)).isEqualTo(BodyName.PLAUSIBLE);
    }

    private static String none(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> date(random);
            case 1 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 2 -> Integer.toString(random.nextInt(Integer.MAX_VALUE));
            case 3 ->
                Cases.pick(random, List.of("审批结果", "处罚 2026", "data"))
                        + Cases.pick(random, List.of(".xlsx", ".csv", ".PDF", ".docx"));
            case 4 ->
                Cases.pick(
                        random,
                        List.of("zhifa@example.gov.cn", "https://example.gov.cn/x", "www.example.cn", "C:\\数据\\处罚"));
            default -> "%016X".formatted(random.nextLong() | 1L << 60).toLowerCase(Locale.ROOT) + "1";
        };
    }

    private static String doubtful(Random random) {
        String body = Cases.pick(random, BODIES);
        return switch (random.nextInt(4)) {
            case 0 ->
                body
                        + Cases.pick(random, List.of("(%d)", "（%d）", " (%d)", "_%d", "-副本", " - 副本 (%d)"))
                                .formatted(1 + random.nextInt(99));
            case 1 -> body + " " + date(random);
            case 2 -> body + Cases.pick(random, List.of(" 处罚日期:", "，日期：")) + date(random);
            default -> Cases.pick(random, List.of("王小明", "测试", "null", "未知", "本单位", "示例"));
        };
    }

    private static String date(Random random) {
        return Cases.pick(
                        random,
                        List.of(
                                "%d-%02d-%02d",
                                "%d/%d/%d", "%d.%02d.%02d", "%d年%d月%d日", "%d%02d%02d", "%d-%02d-%02d 10:30:00"))
                .formatted(2000 + random.nextInt(27), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
