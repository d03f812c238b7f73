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

    private static final List<String> PEOPLE = List.of("王小明", "张伟", "李桂花", "欧阳娜娜", "陈镇", "赵会");

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
                "罗庄区",
                "费县",
                "马头镇",
                "王庄村",
                "税务",
                "安全生产",
                "车管所",
                "高新区管委会",
                "Ministry of Justice",
                "Linyi City",
                "示例局"
            })
    void otherNamesArePlausible(String name) {
        assertThat(BodyName.of(name)).isEqualTo(BodyName.PLAUSIBLE);
    }

    /** However a person is written there: with titles, dates and others, in other languages of the country, or in Latin. */
    @Test
    void aPersonsNameIsNoBodys() {
        Cases.check(
                "people in columns of bodies",
                BodyNameTest::people,
                cell -> assertThat(BodyName.of(cell)).isEqualTo(BodyName.PERSON));
    }

    @Test
    void peopleBesideABodyAreMasked() {
        Cases.check("people beside bodies", BodyNameTest::beside, cell -> {
            assertThat(BodyName.of(cell)).isEqualTo(BodyName.DOUBTFUL);
            assertThat(PEOPLE).noneMatch(BodyName.shown(cell)::contains);
        });
    }

    @Test
    void aBodysNameStaysWhole() {
        BODIES.forEach(name -> assertThat(BodyName.shown(name)).isSameAs(name));
        assertThat(BodyName.shown("罗庄区、费县、税务")).isEqualTo("罗庄区、费县、税务");
    }

    private static String people(Random random) {
        String person = Cases.pick(random, PEOPLE);
        return switch (random.nextInt(6)) {
            case 0 -> person + " " + date(random);
            case 1 ->
                Cases.pick(random, List.of("经办人：%s", "（%s）", "%s(2)", "%s女士")).formatted(person);
            case 2 -> person + "、" + Cases.pick(random, PEOPLE);
            case 3 -> Cases.pick(random, List.of("John Smith", "Smith, John", "Nguyễn Văn A", "Иван Петров"));
            case 4 -> Cases.pick(random, List.of("买买提·吐尔逊", "阿卜杜热合曼", "张三李四", "兰山区张三"));
            default -> person;
        };
    }

    private static String beside(Random random) {
        return Cases.pick(random, BODIES.subList(0, 3))
                + switch (random.nextInt(3)) {
                    case 0 -> Cases.pick(random, List.of("、", "，", "；", "/")) + Cases.pick(random, PEOPLE);
                    case 1 -> "、" + Cases.pick(random, PEOPLE) + "、" + Cases.pick(random, PEOPLE);
                    default -> " 王小明";
                };
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
            default -> Cases.pick(random, List.of("测试", "null", "未知", "本单位", "示例"));
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
