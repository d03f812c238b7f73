package opencredit.data.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.subject.SubjectKind;
import opencredit.data.text.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of a person who represents never comes out, whatever word for a body stands in the cell. */
class RepresentativeTest {
    private static final int MANY = 4_000;
    private static final List<String> SURNAMES =
            WordList.read("surnames.txt").stream().sorted().toList();
    private static final List<String> GIVEN = List.of("小明", "桂花", "铁柱", "秀英", "睿轩", "玉军");
    private static final List<String> STEMS = List.of("", "示例", "兰山");
    private static final List<String> FORMS = List.of(
            "公司", "集团", "合作社", "合伙", "中心", "委员会", "政府", "局", "厅", "厂", "企业", "协会", "学会", "商会", "基金", "基金会", "事务所", "银行",
            "支行", "分行", "学校", "大学", "学院", "医院", "研究院", "研究所", "办事处", "LLP", "LTD", "INC", "CO", "CO2", "COCO",
            "Incense");
    private static final List<String> TAILS =
            List.of("路小吃部", "路烧烤店", "门口小吃店", "旁水果店", "前街小吃部", "店", "激光加工部", "奶茶店", "烧烤", "宿舍旁早餐店", "路小吃部（个体）");
    private static final List<String> ROLES =
            List.of("", "", "", "法定代表人", "负责人：", "经营者", "委派代表：", "执行事务合伙人", "董事长", "投资人：", "授权代表");

    private record Case(String cell, String name) {}

    private static String name(Random random) {
        String surname =
                random.nextInt(8) == 0 ? Cases.pick(random, List.of("欧阳", "司马", "诸葛")) : Cases.pick(random, SURNAMES);
        return surname + Cases.pick(random, GIVEN);
    }

    private static Case beside(Random random) {
        String name = name(random);
        String form = Cases.pick(random, STEMS) + Cases.pick(random, FORMS);
        return new Case(Cases.pick(random, ROLES) + name + form + Cases.pick(random, TAILS), name);
    }

    private static Case works(Random random) {
        String name = name(random);
        String works = Cases.pick(random, List.of("示例厂", "工厂", "厂", "水泥厂"));
        return new Case(Cases.pick(random, ROLES) + name + works, name);
    }

    private static Protection row(String representative) {
        Claim claim = new Claim("临沂示例建材有限公司", SubjectKind.ORGANIZATION, "91371300699999996U", representative);
        return new Protection(claim, new Claim("", null, "", ""), List.of(), List.of(), List.of());
    }

    private static void isHidden(Case each) {
        assertThat(Objects.requireNonNull(row(each.cell()).representative())).doesNotContain(each.name());
        assertThat(row(each.cell()).hide("其" + each.name() + "到场").text()).doesNotContain(each.name());
    }

    @Test
    void aFormWithinTheNameMakesNoOrganisation() {
        Cases.check(
                "representatives beside words of bodies",
                MANY,
                RepresentativeTest::beside,
                RepresentativeTest::isHidden);
    }

    @Test
    void aWorksIsItsOwners() {
        Cases.check("representatives and their works", RepresentativeTest::works, RepresentativeTest::isHidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王小明银行路小吃部",
                "王小明大学路烧烤店",
                "王小明学校门口小吃店",
                "王小明医院旁水果店",
                "王小明局前街小吃部",
                "王小明工厂店",
                "王小明CO2激光加工部",
                "王小明COCO奶茶店",
                "法定代表人王小明示例厂"
            })
    void found(String cell) {
        assertThat(row(cell).representative()).isEqualTo("王*");
    }

    @Test
    void organisationsStay() {
        Cases.check(
                "organisations that represent",
                RepresentativeTest::organisation,
                cell -> assertThat(row(cell).representative()).isEqualTo(cell));
    }

    private static String organisation(Random random) {
        String form = Cases.pick(
                random,
                FORMS.stream().filter(each -> each.matches("\\p{IsHan}{2,}")).toList());
        String role = Cases.pick(random, List.of("", "", "执行事务合伙人："));
        boolean isLatin = random.nextInt(8) == 0;
        return isLatin
                ? "EXAMPLE TRADING " + Cases.pick(random, List.of("CO., LTD.", "INC", "LLP", "Co"))
                : role + "临沂示例" + form;
    }
}
