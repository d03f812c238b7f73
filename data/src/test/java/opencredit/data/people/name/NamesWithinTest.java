package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.people.Claim;
import opencredit.data.people.Protection;
import opencredit.data.subject.Names;
import opencredit.data.subject.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever a natural person's cell names, whatever words and signs stand there, stays in none of the row's texts. */
class NamesWithinTest {
    private static final int MANY = 4_000;
    private static final Claim NOBODY = new Claim("", null, "", "");
    private static final List<String> BEFORE =
            List.of("", "", "前园村", "兰山区银雀山街道", "马头镇王庄村", "银雀山路88号", "示例超市（", "示例农场（经营者", "承包户", "兰山区", "示例公司股东");
    private static final List<String> BEHIND =
            List.of("户", "家", "合伙", "的示例超市", "（示例超市）", "经营", "经营）", "等户", "家庭农场", "承包地", "之家", "一户");
    private static final List<String> SIGNS =
            List.of("_", "\u3164", "\ue000", "ー", "\u0640", "*", "\uffa0", "…", "-", "\u00ad", "\u2060", "々");

    private record Case(String cell, List<String> names) {}

    private static Case worded(Random random) {
        String name = name(random);
        String other = name(random);
        boolean isJoined = random.nextInt(4) == 0;
        String people = isJoined ? name + Cases.pick(random, List.of("与", "和", "、", "及")) + other : name;
        String cell = Cases.pick(random, BEFORE) + people + Cases.pick(random, BEHIND);
        return new Case(cell, isJoined ? List.of(name, other) : List.of(name));
    }

    private static Case coded(Random random) {
        String name = name(random);
        if (random.nextInt(3) == 0) {
            return new Case(URLEncoder.encode(name, StandardCharsets.UTF_8), List.of(name));
        }
        StringBuilder cell = new StringBuilder();
        String sign = Cases.pick(random, SIGNS);
        name.codePoints()
                .forEach(each -> cell.append(cell.isEmpty() ? "" : sign).appendCodePoint(each));
        return new Case(cell.toString(), List.of(name));
    }

    private static String name(Random random) {
        String drawn = DrawnNames.chinese(random);
        return drawn.length() < 3 || drawn.length() > 4 ? "欧阳建国" : drawn;
    }

    private static void isHidden(Case each) {
        Claim claim = new Claim(each.cell(), SubjectKind.PERSON, "", "");
        Protection row = new Protection(claim, NOBODY, List.of(), List.of(), List.of());
        for (String name : each.names()) {
            String behind = name.substring(Names.mask(name).length() - 1);
            String given = Names.mask(name).contains(behind) ? name : behind;
            assertThat(row.hide("当事人" + name + "，违法").text()).doesNotContain(given);
            assertThat(row.hide("经查，" + name + "系甲乙").text()).doesNotContain(given);
            assertThat(row.hide(each.cell() + "违法").text()).doesNotContain(name);
        }
    }

    @Test
    void whateverWordsStandBeside() {
        Cases.check("persons' names among words", MANY, NamesWithinTest::worded, NamesWithinTest::isHidden);
    }

    @Test
    void whateverSignsStandWithin() {
        Cases.check("persons' names in code or among signs", MANY, NamesWithinTest::coded, NamesWithinTest::isHidden);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "前园村王小明户|前园村王小明违法，位于兰山区前园村|前园村王*违法，位于兰山区前园村",
                "王小明|王小姐与王小明|王小姐与王*",
                "当事人：王小明（男）|王小明系经营者|王*系经营者",
                "王小明、李桂花|王小明和李桂花|王*和李*",
                "王小明的示例超市|位于示例超市内|位于示例超市内",
            })
    void othersWordsStay(String cell, String text, String hidden) {
        Protection row =
                new Protection(new Claim(cell, SubjectKind.PERSON, "", ""), NOBODY, List.of(), List.of(), List.of());
        assertThat(row.hide(text).text()).isEqualTo(hidden);
    }
}
