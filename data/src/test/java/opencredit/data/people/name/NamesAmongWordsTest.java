package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import opencredit.data.Cases;
import opencredit.data.people.Claim;
import opencredit.data.people.Protection;
import opencredit.data.people.SubjectReading;
import opencredit.data.subject.Names;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of people that words or an organisation stand around, in the cells of representatives and of parties of any kind. */
class NamesAmongWordsTest {
    private static final int MANY = 4_000;
    private static final Claim NOBODY = new Claim("", null, "", "");
    private static final String CODE = "91371300699999996U";

    private static final List<String> OF_REPRESENTATIVES =
            List.of("#", "#个体经营", "示例有限公司#", "#示例小吃", "#家庭", "#经营的小吃摊", "#等", "以#为首", "#烧烤店", "#便利店", "#示例有限公司员工#");

    private static final List<String> OF_PARTIES = List.of(
            "#经营的小吃摊",
            "#个体经营",
            "#家庭",
            "挂靠示例公司的#",
            "示例有限公司#",
            "示例有限公司（#）",
            "示例局#",
            "示例局干部#",
            "示例小吃店#",
            "#男45岁",
            "#2026年5月",
            "#139****1234",
            "对#的处罚",
            "以#为首",
            "老#",
            "已故#",
            "外籍人员#",
            "未成年人#",
            "#委托%",
            "#%",
            "审核人：#",
            "填报人:#",
            "制表人：#",
            "经办人：#",
            "联系人：#",
            "单位负责人：#",
            "公示人：#");

    private record Case(String cell, List<String> names) {}

    /** Of three characters, as most are; one that a place, a body or a trade is called as well is drawn again elsewhere. */
    private static String name(Random random) {
        String drawn = DrawnNames.chinese(random);
        boolean isUsual = drawn.length() == 3
                && !Names.isCompoundSurname(drawn.substring(0, 2))
                && !BodyWords.isBody(drawn)
                && SeveralNames.isSurely(drawn);
        return isUsual ? drawn : Cases.pick(random, List.of("王睿轩", "丁玉军", "文霞怡", "卢国娜"));
    }

    private static Case filled(Random random, List<String> forms) {
        String form = Cases.pick(random, forms);
        String name = name(random);
        String other = name(random);
        String cell = form.replace("#", name).replace("%", other);
        return new Case(cell, form.contains("%") ? List.of(name, other) : List.of(name));
    }

    private static Case coded(Random random) {
        String name = name(random);
        String cell = random.nextBoolean()
                ? URLEncoder.encode(name, StandardCharsets.UTF_8)
                : name.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        return new Case(cell, List.of(name));
    }

    private static Protection row(Claim claim) {
        return new Protection(claim, NOBODY, List.of(), List.of(), List.of());
    }

    private static void isHiddenAsParty(Case each) {
        for (@Nullable
        SubjectKind kind : new SubjectKind[] {SubjectKind.ORGANIZATION, SubjectKind.SELF_EMPLOYED, null}) {
            isHidden(each, row(new Claim(each.cell(), kind, "", "")));
        }
    }

    private static void isHidden(Case each, Protection row) {
        for (String name : each.names()) {
            assertThat(row.subject().name()).doesNotContain(name);
            assertThat(row.hide("当日" + name + "到场").text()).doesNotContain(name);
            assertThat(row.hide("经查" + each.cell() + "属实").text()).doesNotContain(name);
        }
    }

    private static void isHiddenAsRepresentative(Case each) {
        Protection row = row(new Claim("临沂示例建材有限公司", SubjectKind.ORGANIZATION, CODE, each.cell()));
        for (String name : each.names()) {
            assertThat(Objects.requireNonNull(row.representative())).doesNotContain(name);
            assertThat(row.hide("其" + name + "到场").text()).doesNotContain(name);
        }
        assertThat(row.subject().name()).isEqualTo("临沂示例建材有限公司");
    }

    @Test
    void representativesAreMaskedWhateverStandsAround() {
        Cases.check(
                "representatives among words",
                MANY,
                random -> filled(random, OF_REPRESENTATIVES),
                NamesAmongWordsTest::isHiddenAsRepresentative);
    }

    @Test
    void partiesAreMaskedWhateverStandsAround() {
        Cases.check(
                "parties' names among words",
                MANY,
                random -> filled(random, OF_PARTIES),
                NamesAmongWordsTest::isHiddenAsParty);
    }

    @Test
    void namesInCodeAreReadBeforeTheyAreTakenApart() {
        Cases.check("names in code", NamesAmongWordsTest::coded, each -> {
            isHiddenAsParty(each);
            isHiddenAsRepresentative(each);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "示例有限公司王睿轩,示例有限公司王*",
        "陈华轩个体经营,陈*",
        "文霞怡示例小吃,文*",
        "彭英平家庭,彭*",
        "%E6%98%93%E6%98%A5%E4%BF%8A,易*",
        "卢国娜等,卢*等",
        "临沂示例投资有限公司,临沂示例投资有限公司",
        "王府井百货有限公司,王府井百货有限公司",
        "示例小吃,示例小吃"
    })
    void representative(String cell, String shown) {
        Protection row = row(new Claim("临沂示例建材有限公司", SubjectKind.ORGANIZATION, CODE, cell));
        assertThat(row.representative()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "示例有限公司赖梅兰,示例有限公司赖*",
        "示例有限公司（任静洋）,示例有限公司（任*）",
        "示例局杜丽建,示例局杜*",
        "对刘浩浩的处罚,刘*",
        "负责人：李桂花,李*",
        "公示人：王小明,王*",
        "戴静红丁玉军,戴*、丁*"
    })
    void party(String cell, String shown) {
        assertThat(row(new Claim(cell, SubjectKind.ORGANIZATION, "", ""))
                        .subject()
                        .name())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "老凤祥银楼",
                "示例公司和平分公司",
                "示例有限公司江苏分公司",
                "示例有限公司金水店",
                "示例大学附属学校",
                "以岭药业",
                "示例家庭农场",
                "国营示例林场",
                "示例公司兰山",
                "示例店（兰山）",
                "示例公司（高新区）",
                "老王烧烤店",
                "关帝庙商店",
                "王家庄酒店",
                "示例局办公室"
            })
    void organisationsStay(String name) {
        assertThat(SubjectReading.of(new Claim(name, SubjectKind.ORGANIZATION, "", ""))
                        .name())
                .isEqualTo(name);
    }

    /** An organisation's own name stays whole, as the party and as who represents it. */
    @Test
    void drawnOrganisationsStay() {
        Cases.check("organisations beside which nobody is named", MANY, DrawnNames::organisation, name -> {
            assertThat(row(new Claim(name, SubjectKind.ORGANIZATION, CODE, ""))
                            .subject()
                            .name())
                    .isEqualTo(name);
            assertThat(BehindOrganisation.in(name)).isEmpty();
        });
    }
}
