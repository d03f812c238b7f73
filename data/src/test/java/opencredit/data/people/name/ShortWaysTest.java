package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.text.Han;
import org.junit.jupiter.api.Test;

/** What is told without a pattern is what the patterns tell: a name that only the short way lets through would come out. */
class ShortWaysTest {
    private static final int MANY = 4_000;
    private static final List<String> WORDS = List.of(
            "等",
            "等三人",
            "法定代表人",
            "中国籍",
            "先生",
            "夫妇",
            "某",
            "族",
            "男",
            "一家",
            "副本",
            "测试",
            "示例",
            "本机关",
            "和",
            "以及",
            "暨",
            "（",
            "）",
            "、",
            ",",
            "；",
            "\n",
            " ",
            "\u3000",
            "\u0085",
            "\u2028",
            "2026年5月20日",
            "1",
            "A",
            "王",
            "〇",
            "㐂",
            "𡐓",
            "·",
            "局",
            "厅");

    private static String cell(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> DrawnNames.people(random).text();
            case 1 -> DrawnNames.organisation(random);
            case 2 ->
                DrawnNames.organisation(random)
                        + Cases.pick(random, WORDS)
                        + DrawnNames.people(random).text();
            case 3 -> Cases.pick(random, WORDS) + DrawnNames.chinese(random) + Cases.pick(random, WORDS);
            default -> Cases.pick(random, WORDS) + Cases.text(random, 6) + Cases.pick(random, WORDS);
        };
    }

    @Test
    void decorationsAreTakenAwayAlike() {
        Cases.check("names without decorations", MANY, ShortWaysTest::cell, cell -> {
            assertThat(Undecorated.of(cell)).isEqualTo(Undecorated.peeled(Undecorated.outsideBrackets(cell)));
            assertThat(Undecorated.of(cell)).isEqualTo(Undecorated.of(" " + cell));
        });
    }

    @Test
    void namesArePartedAlike() {
        Cases.check("cells without dividing characters", MANY, ShortWaysTest::cell, cell -> {
            if (!Han.holdsAny(cell, PartyName.DIVIDING)) {
                assertThat(PartyName.BETWEEN.split(cell)).containsExactly(cell);
            }
            if (!Han.holdsAny(cell, PartyName.JOINING)) {
                assertThat(PartyName.AND.matcher(cell).find()).isFalse();
            }
            if (Han.isUsual(cell)) {
                assertThat(cell.split("[\\s　]+")).containsExactly(cell);
                assertThat(People.BETWEEN.split(cell)).containsExactly(cell);
            }
        });
    }

    @Test
    void bodiesAreJudgedAlike() {
        Cases.check(
                "names of bodies",
                MANY,
                ShortWaysTest::cell,
                cell -> assertThat(BodyName.of(cell)).isEqualTo(BodyName.byPatterns(cell)));
    }
}
