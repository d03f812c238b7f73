package opencredit.data.people;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import opencredit.data.intake.SmallDataset;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.ledger.Disclosure;
import opencredit.data.subject.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest {
    private static final String IDENTITY = "11010519491231002X";

    @TempDir
    Path folder;

    private Disclosure read(String... changes) {
        return WhatWasRead.of("penalties", write(folder, "a.csv", csv(table(penalty(changes)))))
                .only();
    }

    @Test
    void aPersonByStatedKind() {
        Disclosure person = read(
                "行政相对人名称",
                "张三丰",
                "行政相对人类别",
                "自然人",
                "统一社会信用代码",
                "",
                "证件号码",
                IDENTITY,
                "备注",
                "张三丰，身份证" + IDENTITY + "，当事人张三丰于2026年违法",
                "违法行为类型",
                "张三丰无证经营");
        assertThat(person.subject().name()).isEqualTo("张*");
        assertThat(person.subject().kind()).isEqualTo(SubjectKind.PERSON);
        assertThat(person.subject().code()).isNull();
        assertThat(person.title()).isEqualTo("张*无证经营");
        assertThat(person.toString()).doesNotContain("张三丰", IDENTITY);
        assertThat(person.flags()).containsExactly("masked-number:remarks");
    }

    @Test
    void aPersonWhenNothingSaysOtherwise() {
        Disclosure person = read("行政相对人名称", "李四", "行政相对人类别", "", "统一社会信用代码", "");
        assertThat(person.subject().name()).isEqualTo("李*");
        assertThat(person.flags()).containsExactly("missing:subjectKind");
        assertThat(read("行政相对人类别", "", "统一社会信用代码", "").subject().kind()).isEqualTo(SubjectKind.ORGANIZATION);
        assertThat(read("行政相对人名称", "长城", "行政相对人类别", "").subject().kind()).isEqualTo(SubjectKind.ORGANIZATION);
    }

    @Test
    void anIdentityNumberInTheCodeColumnMakesAPerson() {
        Disclosure person = read("行政相对人名称", "李四光", "统一社会信用代码", IDENTITY, "备注", "证件" + IDENTITY);
        assertThat(person.subject().name()).isEqualTo("李*");
        assertThat(person.subject().code()).isNull();
        assertThat(person.toString()).doesNotContain(IDENTITY);
        assertThat(person.flags()).contains("masked-number:subjectCode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "1101 0519 4912 310 03X", "11010519491231002A"})
    void aMistypedIdentityNumberIsNoCode(String mistyped) {
        Disclosure person = read("行政相对人名称", "李四光", "行政相对人类别", "", "统一社会信用代码", mistyped, "处罚机关统一社会信用代码", mistyped);
        assertThat(person.subject().name()).isEqualTo("李*");
        assertThat(person.subject().code()).isNull();
        assertThat(person.authority().code()).isNull();
        assertThat(person.flags()).contains("masked-number:subjectCode", "masked-number:authorityCode");
    }

    @Test
    void aCompanysCodeWithAWrongCheckCharacterStands() {
        assertThat(read("统一社会信用代码", "91371300699999996A").subject().code()).isEqualTo("91371300699999996A");
    }

    @Test
    void theSaferKindWins() {
        Disclosure doubtful = read("行政相对人类别", "自然人");
        assertThat(doubtful.subject().name()).isEqualTo("临*");
        assertThat(doubtful.subject().code()).isNull();
        assertThat(doubtful.flags()).contains("kind-doubtful:subjectKind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "王 小 明", "王明", "欧阳小明"})
    void anOrganisationNamedLikeAPersonIsOneWhateverCodeStandsBesideIt(String name) {
        String text = name + "无证经营";
        Disclosure doubtful = read("行政相对人名称", name, "行政相对人类别", "法人及非法人组织", "统一社会信用代码", "", "备注", text, "违法行为类型", text);
        assertThat(doubtful.subject().kind()).isEqualTo(SubjectKind.PERSON);
        assertThat(doubtful.flags()).containsExactly("kind-doubtful:subjectKind");
        assertThat(doubtful.toString()).doesNotContain(name);
        assertThat(doubtful.title()).endsWith("*无证经营");
        Disclosure placeholder = read("行政相对人名称", name, "统一社会信用代码", "00000000000000000X");
        assertThat(placeholder.subject().kind()).isEqualTo(SubjectKind.PERSON);
        Disclosure firm = read("行政相对人名称", name, "行政相对人类别", "法人及非法人组织");
        assertThat(firm.subject().kind()).isEqualTo(SubjectKind.PERSON);
        assertThat(firm.subject().code()).isNull();
        assertThat(firm.toString()).doesNotContain(name);
        assertThat(firm.flags()).containsExactly("kind-doubtful:subjectKind");
    }

    @Test
    void anOrganisationIsBelievedWhoseNameIsNoPersons() {
        Disclosure firm = read("行政相对人名称", "张家饭店", "行政相对人类别", "法人及非法人组织", "统一社会信用代码", "");
        assertThat(firm.subject().name()).isEqualTo("张家饭店");
        assertThat(firm.subject().kind()).isEqualTo(SubjectKind.ORGANIZATION);
    }

    @Test
    void aTradersOwner() {
        Disclosure trader = read(
                "行政相对人名称",
                "兰山区王小明烧烤店",
                "行政相对人类别",
                "个体工商户",
                "统一社会信用代码",
                "92371302MA3ABCD150",
                "法定代表人",
                "王小明",
                "备注",
                "经营者王小明承认，王 小 明签字");
        assertThat(trader.subject().name()).isEqualTo("兰山区王*烧烤店");
        assertThat(trader.subject().code()).isEqualTo("92371302MA3ABCD150");
        assertThat(trader.fields()).containsEntry("representative", "王*");
        assertThat(String.valueOf(trader.fields().get("remarks")))
                .doesNotContain("小")
                .startsWith("经营者王*承认");
        Disclosure own = read("行政相对人名称", "王小明", "行政相对人类别", "个体工商户", "统一社会信用代码", "92371302MA3ABCD150");
        assertThat(own.subject().name()).isEqualTo("王*");
    }

    @Test
    void aTraderThatNobodyCallsOne() {
        Disclosure trader = read("行政相对人名称", "兰山区王小明烧烤店", "行政相对人类别", "", "统一社会信用代码", "", "法定代表人", "王小明");
        assertThat(trader.subject().name()).isEqualTo("兰山区王*烧烤店");
        assertThat(trader.subject().kind()).isEqualTo(SubjectKind.SELF_EMPLOYED);
    }

    @Test
    void anOrganisationsRepresentative() {
        Disclosure firm = read("行政相对人名称", "临沂王小明建材有限公司", "法定代表人", "王小明", "备注", "临沂王小明建材有限公司的王小明到场");
        assertThat(firm.subject().name()).isEqualTo("临沂王小明建材有限公司");
        assertThat(firm.fields()).containsEntry("representative", "王*").containsEntry("remarks", "临沂王小明建材有限公司的王*到场");
        assertThat(read("法定代表人", "示例投资有限公司（委派代表：王小明）", "备注", "王小明到场").fields()).containsEntry("remarks", "王*到场");
        assertThat(read("法定代表人", "无", "备注", "无证经营").fields())
                .containsEntry("remarks", "无证经营")
                .doesNotContainKey("representative");
    }

    @Test
    void aPassportOfTheRowIsHiddenInItsTexts() {
        Disclosure person = read(
                "行政相对人名称",
                "JOHN SMITH",
                "行政相对人类别",
                "自然人",
                "统一社会信用代码",
                "",
                "证件号码",
                "E12345678",
                "备注",
                "护照 E12345678，John Smith");
        assertThat(String.valueOf(person.fields().get("remarks")))
                .doesNotContain("E12345678")
                .contains("*********");
    }

    @Test
    void aPersonNamedLikeAShopIsHiddenInTexts() {
        Disclosure person = read("行政相对人名称", "王小明烧烤店", "行政相对人类别", "自然人", "统一社会信用代码", "", "备注", "王小明烧烤店无证经营");
        assertThat(person.subject().name()).isEqualTo("王*");
        assertThat(person.fields()).containsEntry("remarks", "王*无证经营");
    }

    @Test
    void aTraderUnderALongName() {
        String name = "买买提·吐尔逊";
        Disclosure trader =
                read("行政相对人名称", name, "行政相对人类别", "个体工商户", "统一社会信用代码", "92371302MA3ABCD150", "备注", name + "到场");
        assertThat(trader.subject().name()).isEqualTo("买*");
        assertThat(trader.fields()).containsEntry("remarks", "买*到场");
    }

    @Test
    void everyCertificateOfTheRowIsHiddenInItsTexts() {
        String cell = "110105194912310021、E12345678 G87654321";
        Disclosure firm = read("法定代表人证件号码", cell, "备注", "证件 1101 05194912310021，护照E12345678和g8765 4321，罚款20000元");
        assertThat(firm.fields()).containsEntry("remarks", "证件 *******************，护照*********和**********，罚款20000元");
    }

    @Test
    void numbersInEntitiesAreMasked() {
        Disclosure read = read("备注", "联系&#49;&#x33;&#56;0013&nbsp;&#x38;000，罚款&#50;0000元");
        assertThat(read.fields()).containsEntry("remarks", "联系************，罚款20000元");
        assertThat(read.flags()).contains("masked-number:remarks");
    }

    /** Whatever the field is called. */
    @Test
    void aCertificateIsWhatHasItsRole() {
        SmallDataset passes = SmallDataset.with(
                "pass | 出入证 | type: text, maximumLength: 64, role: certificate-number, example: （不公开）",
                "badge | 工作证 | type: text, maximumLength: 64, role: certificate-number, example: （不公开）");
        Disclosure read = passes.read(
                        folder, SmallDataset.row("出入证", "AB123456", "工作证", "X765432", "备注", "持AB123456、X765432入场"))
                .only();
        assertThat(read.fields()).containsEntry("remarks", "持********、*******入场");
    }

    @Test
    void aClaimNeverShowsWhatItHolds() {
        assertThat(new Claim("张三", null, IDENTITY, "李四").toString()).isEqualTo("Claim");
    }
}
