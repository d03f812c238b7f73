package opencredit.data.people.name;

import static opencredit.data.intake.SmallDataset.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import opencredit.data.intake.SmallDataset;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Second parties, and people whom nobody may know. */
class CounterpartyTest {
    private static final String IDENTITY = "11010519491231002X";
    private static final String COMPANY = "91371300699999996U";

    private static final SmallDataset SECOND = SmallDataset.with(
            "supplier | 供应商 | type: text, maximumLength: 200, role: counterparty-name, disclose: masked, example: 甲",
            "supplierKind | 供应商类别 | type: code, list: subject-kinds, role: counterparty-kind, disclose: public, example: person",
            "supplierCode | 供应商代码 | type: credit-code, role: counterparty-code, disclose: public, required: flag, example: 91371300699999996U",
            "reporter | 举报人 | type: text, maximumLength: 200, role: concealed-person, example: 张*",
            "contact | 联系人 | type: text, maximumLength: 100, role: concealed-person, example: 张*",
            "attended | 参训人员 | type: text, maximumLength: 4096, role: concealed-person, example: 张*");

    @TempDir
    Path folder;

    private Disclosure with(String... changes) {
        return SECOND.read(folder, row(changes)).only();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "临沂示例物资有限公司|法人及非法人组织|" + COMPANY + "|临沂示例物资有限公司|" + COMPANY + "|ORGANIZATION|-",
                "临沂示例物资有限公司||9137I300699999996U|临沂示例物资有限公司|-|ORGANIZATION|not-a-code:supplierCode",
                "临沂示例物资有限公司|||临沂示例物资有限公司|-|ORGANIZATION|missing:supplierCode",
                "张三丰|自然人||张*|-|PERSON|-",
                "张三丰|||张*|-|PERSON|-",
                "张三丰||" + IDENTITY + "|张*|-|PERSON|masked-number:supplierCode",
                "张三丰|自然人|" + COMPANY + "|张*|-|PERSON|-",
                "示例公司|自然人|" + COMPANY + "|示*|-|PERSON|kind-doubtful:supplierKind",
                "张三丰|法人及非法人组织||张*|-|PERSON|kind-doubtful:supplierKind",
                "张三丰|法人及非法人组织|" + COMPANY + "|张*|-|PERSON|kind-doubtful:supplierKind",
                "示例百货商店|个体工商户||示例百货商店|-|SELF_EMPLOYED|missing:supplierCode"
            })
    void isReadAsASubjectIs(
            String name,
            @Nullable String kind,
            @Nullable String code,
            String shown,
            @Nullable String shownCode,
            SubjectKind shownKind,
            @Nullable String flag) {
        Disclosure read = with("供应商", name, "供应商类别", kind == null ? "" : kind, "供应商代码", code == null ? "" : code);
        assertThat(read.counterparty()).isEqualTo(new Party(shown, shownCode, shownKind));
        assertThat(read.subject().name()).isEqualTo("临沂示例建材有限公司");
        if (flag == null) {
            assertThat(read.flags()).isEmpty();
        } else {
            assertThat(read.flags()).contains(flag);
        }
    }

    @Test
    void withoutANameThereIsNone() {
        Disclosure read = with("供应商代码", COMPANY, "供应商类别", "法人");
        assertThat(read.counterparty()).isNull();
        assertThat(read.flags()).isEmpty();
        assertThat(with("供应商", "——").counterparty()).isNull();
    }

    @Test
    void aPersonsNameIsMaskedInTheRowsTexts() {
        Disclosure read = with("供应商", "张三丰", "供应商类别", "自然人", "备注", "张三丰供货，临沂示例建材有限公司拖欠张 三丰货款");
        assertThat(read.fields()).containsEntry("remarks", "张*供货，临沂示例建材有限公司拖欠张*货款");
    }

    @Test
    void namesOfOrganisationsStayWholeBesideTheirOwners() {
        Disclosure read = with("供应商", "张三丰", "供应商类别", "自然人", "名称", "张三丰建材有限公司", "备注", "张三丰建材有限公司向张三丰采购");
        assertThat(read.subject().name()).isEqualTo("张三丰建材有限公司");
        assertThat(read.fields()).containsEntry("remarks", "张三丰建材有限公司向张*采购");
    }

    @Test
    void aTradersNameHidesTheOtherParty() {
        Disclosure read = with("名称", "张三丰", "类别", "自然人", "代码", "", "供应商", "兰山区张三丰烧烤店", "供应商类别", "个体工商户");
        assertThat(Objects.requireNonNull(read.counterparty()).name()).isEqualTo("兰山区张*烧烤店");
    }

    @Test
    void aNameThatIsAPersonsIsNoOrganisations() {
        Disclosure read = with("名称", "张三丰", "类别", "自然人", "代码", "", "供应商", "张三丰", "供应商类别", "法人", "备注", "张三丰自供");
        assertThat(read.toString()).doesNotContain("张三丰");
    }

    @Test
    void aPersonsNumberInItsNameRefusesTheRow() {
        assertThat(SECOND.read(folder, row("供应商", "张三13800138000")).report().refusals())
                .containsOnly(Map.entry("personal-number-in-key", 1L));
    }

    @Test
    void whoReportedIsNowhere() {
        Disclosure read = with("举报人", "王小明、李 四光", "备注", "王小明与李四光来电举报，欧阳锋记录");
        assertThat(read.fields()).containsEntry("remarks", "某人与某人来电举报，欧阳锋记录");
        assertThat(read.fields().keySet()).containsExactly("remarks");
        assertThat(with("举报人", "王小明\n李四光", "备注", "李四光").fields()).containsEntry("remarks", "某人");
    }

    /** Of the names in several columns of one field each hides, however pages wrote it. */
    @Test
    void everyCellOfSomebodyConcealedIsReadAlike() {
        SmallDataset twice = SmallDataset.with(
                "reporter | 举报人 | type: text, maximumLength: 200, role: concealed-person, columns: [举报人, 投诉人], example: 张*");
        Disclosure read = twice.read(
                        folder, row("举报人", "王小明", "投诉人", "张&nbsp;三\n李&#22235;光", "备注", "张三、张 三、张&nbsp;三与李四光及王小明来电"))
                .only();
        assertThat(read.fields()).containsEntry("remarks", "某人、某人、某人与某人及某人来电");
    }

    @Test
    void everyColumnOfSomebodyConcealedHidesThemInTexts() {
        Disclosure read = with("举报人", "王小明", "联系人", "李四光（办公室）", "备注", "王小明由李四光接待，办公室记录");
        assertThat(read.fields()).containsEntry("remarks", "某人由某人接待，办公室记录");
        String many = java.util.stream.IntStream.range(0, 150)
                .mapToObj(each -> "赵" + (char) ('一' + each) + "敏")
                .collect(java.util.stream.Collectors.joining("、"));
        assertThat(with("参训人员", many + "、孙大圣", "备注", "孙大圣发言").fields()).containsEntry("remarks", "某人发言");
    }

    @Test
    void anOrganisationThatReportedIsConcealedToo() {
        Disclosure read = with("举报人", "临沂示例物资有限公司", "备注", "临沂示例物资有限公司举报");
        assertThat(read.fields()).containsEntry("remarks", "某单位举报");
        Disclosure own = with("举报人", "临沂示例建材有限公司", "备注", "临沂示例建材有限公司申请");
        assertThat(own.fields()).containsEntry("remarks", "临沂示例建材有限公司申请");
        assertThat(with("举报人", "匿名", "备注", "匿名举报").fields()).containsEntry("remarks", "匿名举报");
    }

    @ParameterizedTest
    @CsvSource({
        "临沂示例商贸有限公司（以下简称示例商贸）举报，示例商贸称被拖欠货款, 某单位（以下简称某单位）举报，某单位称被拖欠货款",
        "临沂示例 商贸有限公司（简称“小示”）举报，小示称被拖欠货款, 某单位（简称“某单位”）举报，某单位称被拖欠货款",
        "示例商贸来函，临沂示例商贸的货款未付, 某单位来函，某单位的货款未付",
        "临沂示例商贸有限公司（以下简称举报人）举报，举报人称未付, 某单位（以下简称举报人）举报，举报人称未付",
        "临沂示例建材有限公司拖欠临沂示例商贸货款, 临沂示例建材有限公司拖欠某单位货款"
    })
    void noShortFormOfAnOrganisationThatReportedStays(String remarks, String shown) {
        assertThat(with("举报人", "临沂示例商贸有限公司", "备注", remarks).fields()).containsEntry("remarks", shown);
    }

    @Test
    void whoReportedIsHiddenInATradersNameToo() {
        Disclosure read = with("供应商", "兰山区张三丰烧烤店", "供应商类别", "个体工商户", "举报人", "张三丰", "备注", "张三丰举报");
        assertThat(Objects.requireNonNull(read.counterparty()).name()).isEqualTo("兰山区张*烧烤店");
        assertThat(read.fields()).containsEntry("remarks", "某人举报");
    }
}
