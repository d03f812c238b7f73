package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.people.Claim;
import opencredit.data.people.Protection;
import opencredit.data.people.SubjectReading;
import opencredit.data.people.name.DrawnNames.Cell;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People's names come out masked alike, whoever they are and whatever the row says they were. */
class NamesOfPeopleTest {
    private static final String COMPANY = "91371300699999996U";
    private static final Claim NOBODY = new Claim("", null, "", "");
    private static final int MANY = 4_000;

    /** @param code beside the name */
    private record Row(Cell cell, @Nullable SubjectKind kind, String code) {
        Claim claim() {
            return new Claim(cell.text(), kind, code, "");
        }
    }

    @Test
    void nobodysNameComesOut() {
        Cases.check("people's names", MANY, NamesOfPeopleTest::row, row -> {
            Protection protection = of(row.claim());
            assertThat(protection.subject().kind())
                    .isEqualTo(row.kind() == SubjectKind.SELF_EMPLOYED ? row.kind() : SubjectKind.PERSON);
            assertThat(protection.subject().isDoubtful()).isEqualTo(row.kind() == SubjectKind.ORGANIZATION);
            assertThat(protection.subject().code()).isNull();
            String text = "当事人" + row.cell().text() + "违法，" + String.join("、", DrawnNames.forms(row.cell())) + "到场";
            for (String name : DrawnNames.forms(row.cell())) {
                assertThat(protection.subject().name()).doesNotContain(name).contains("*");
                assertThat(protection.hide(text).text()).doesNotContain(name);
            }
        });
    }

    private static Row row(Random random) {
        List<SubjectKind> kinds = new ArrayList<>(List.of(SubjectKind.values()));
        kinds.add(null);
        SubjectKind kind = Cases.pick(random, kinds);
        return new Row(
                DrawnNames.people(random),
                kind,
                kind == SubjectKind.ORGANIZATION && random.nextBoolean() ? COMPANY : "");
    }

    @Test
    void organisationsKeepTheirNames() {
        Cases.check("organisations' names", MANY, DrawnNames::organisation, name -> {
            for (SubjectKind kind : new SubjectKind[] {null, SubjectKind.ORGANIZATION, SubjectKind.SELF_EMPLOYED}) {
                Protection protection = of(new Claim(name, kind, "", ""));
                assertThat(protection.subject().name()).isEqualTo(name);
                assertThat(protection.subject().isDoubtful()).isFalse();
                assertThat(protection.hide("对" + name + "罚款").text()).isEqualTo("对" + name + "罚款");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张伟、李娜|张*、李*",
                "张伟 李娜|张*、李*",
                "张伟和李娜|张*、李*",
                "张伟及其妻子李娜|张*、李*",
                "张伟等3人|张*等3人",
                "张伟、李娜等五人|张*、李*等五人",
                "张和平|张*",
                "张三李四|张*",
                "王小明先生|王*",
                "张伟（身份证号：略）|张*",
                "当事人张三|张*",
                "个体户：张三（男）|张*",
                "a王小明|王*",
                "兰山区张三|张*",
                "佐藤 健太郎|佐*",
                "欧阳 小明|欧阳*",
                "王*明|王*",
                "Smith, John|S*"
            })
    void eachOfThemIsMasked(String cell, String shown) {
        for (SubjectKind kind : SubjectKind.values()) {
            assertThat(SubjectReading.of(new Claim(cell, kind, "", "")).name()).isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张伟、李娜|张伟与李娜，李 娜称|张*与李*，李*称",
                "王*明|当事人王*明，王＊明|当事人王*，王*",
                "买买提·吐尔逊|买买提吐尔逊、买买提•吐尔逊、吐尔逊|买*、买*、吐*",
                "Müller, Jürgen|MULLER到场，Jürgen Müller签字|M*到场，J* M*签字",
                "张三李四|张三称李四不知情|张*称李*不知情",
                "王小明|王⼩明到场|王*到场",
                "王小明|王\uFE00小\u200B明到场|王*到场"
            })
    void andMaskedInTheRowsTexts(String cell, String text, String shown) {
        assertThat(of(new Claim(cell, null, "", "")).hide(text).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "国创示例股权投资基金（有限合伙）",
                "国创示例（有限合伙）",
                "临沂示例网吧",
                "老李烧烤",
                "临沂示例大厦业主大会",
                "7天示例酒店",
                "示例7-ELEVEN便利店",
                "临沂示例KTV",
                "示例汽修厂",
                "示例驾校",
                "示例寺",
                "鲁临渔12345",
                "示例号渔船",
                "示例培训班",
                "欧阳小馆",
                "Apple Computer Trading (Shanghai) Co., Ltd.",
                "EXAMPLE PHARMS",
                "王小明食品有限公司",
                "王小明食品",
                "国务院",
                "山东队",
                "张三口腔诊所"
            })
    void nothingOfThisIsAPerson(String name) {
        for (SubjectKind kind : new SubjectKind[] {null, SubjectKind.ORGANIZATION}) {
            SubjectReading read = SubjectReading.of(new Claim(name, kind, "", ""));
            assertThat(read.name()).isEqualTo(name);
            assertThat(read.kind()).isEqualTo(SubjectKind.ORGANIZATION);
        }
    }

    /** What is stated is believed of names that no person has, and of any beside a code but a person's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "微软|-",
                "EXAMPLECORP|-",
                "3M|-",
                "BAUSCH AND LOMB|-",
                "广州移动|-",
                "马刺队|-",
                "Exampleware|" + COMPANY,
                "王守义十三香|" + COMPANY
            })
    void aStatedOrganisationIsBelieved(String name, @Nullable String code) {
        SubjectReading read =
                SubjectReading.of(new Claim(name, SubjectKind.ORGANIZATION, code == null ? "" : code, ""));
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.isDoubtful()).isFalse();
    }

    @Test
    void somebodyBesideAnOrganisationIsMasked() {
        Protection both = of(new Claim("张三、临沂示例有限公司", null, "", ""));
        assertThat(both.subject().name()).isEqualTo("张*、临沂示例有限公司");
        assertThat(both.hide("张三与临沂示例有限公司").text()).isEqualTo("张*与临沂示例有限公司");
        Protection owned = of(new Claim("临沂示例超市（经营者：张三丰）", null, "", ""));
        assertThat(owned.subject().name()).isEqualTo("临沂示例超市（经营者：张*）");
        assertThat(owned.hide("张三丰签字").text()).isEqualTo("张*签字");
    }

    private static Protection of(Claim claim) {
        return new Protection(claim, NOBODY, List.of(), List.of(), List.of());
    }
}
