package opencredit.data.intake.check;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.licence;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static opencredit.data.intake.TestFiles.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import opencredit.data.intake.SmallDataset;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowDraftTest {
    @TempDir
    Path folder;

    private WhatWasRead penaltyWith(String... changes) {
        return WhatWasRead.of("penalties", write(folder, "a.csv", csv(table(penalty(changes)))));
    }

    private Disclosure licenceWith(String... changes) {
        return WhatWasRead.of("licences", write(folder, "a.csv", csv(table(licence(changes)))))
                .only();
    }

    @Test
    void aWholeRow() {
        Disclosure penalty = penaltyWith().only();
        assertThat(penalty.subject().code()).isEqualTo("91371300699999996U");
        assertThat(penalty.authority().name()).isEqualTo("临沂示例市场监督管理局");
        assertThat(penalty.region()).isEqualTo("371300");
        assertThat(penalty.categories()).containsExactly("罚款");
        assertThat(penalty.title()).isEqualTo("生产不合格建材");
        assertThat(penalty.decisionDate()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(penalty.amount()).hasToString("20000.00");
        assertThat(penalty.window().until()).isEqualTo(Instant.parse("2027-05-20T16:00:00Z"));
        assertThat(penalty.window().rule()).isEqualTo("2026/general");
        assertThat(penalty.window().assumed()).isTrue();
        assertThat(penalty.edition()).isEqualTo("2018");
        assertThat(penalty.flags()).isEmpty();
        assertThat(penalty.fields().keySet())
                .containsExactly("fine", "legalBasis", "penaltyContent", "violationFacts", "violationType");
    }

    @ParameterizedTest
    @CsvSource({
        "行政相对人名称,'',missing-name",
        "行政相对人名称,——,missing-name",
        "行政处罚决定书文号,'',missing-number",
        "处罚机关,'',missing-authority",
        "处罚机关,2026-05-20,implausible-authority",
        "处罚机关,39f58a70-a952-4ab2-bf3f-f1aea2655584,implausible-authority",
        "处罚机关,审批结果.xlsx,implausible-authority",
        "处罚决定日期,'',missing-date",
        "处罚决定日期,2018/411,broken-date",
        "处罚决定日期,长期,broken-date",
        "处罚决定日期,2026-06-02,future-date",
        "处罚决定日期,2099-12-30,future-date",
        "行政处罚决定书文号,处罚11010519491231002X号,personal-number-in-key",
        "行政相对人名称,张三13800138000,personal-number-in-key",
        "处罚机关,示例局11010519491231002X,personal-number-in-key"
    })
    void isRefused(String column, String cell, String code) {
        WhatWasRead read = penaltyWith(column, cell);
        assertThat(read.report().refusals()).containsOnly(Map.entry(code, 1L));
        assertThat(read.report().notes()).singleElement().satisfies(note -> {
            assertThat(note.column()).isEqualTo(column);
            assertThat(note.row()).isEqualTo(2);
        });
        assertThat(read.report().toJson()).doesNotContain("11010519491231002X", "13800138000");
    }

    @ParameterizedTest
    @CsvSource({
        "处罚依据,'',missing:legalBasis",
        "统一社会信用代码,91371300699999996X,check-character:subjectCode",
        "统一社会信用代码,123,not-a-code:subjectCode",
        "处罚机关统一社会信用代码,00000000000000000X,placeholder:authorityCode",
        "数据来源单位统一社会信用代码,11010519491231002X,masked-number:publisherCode",
        "处罚类别,游街,unknown-code:category",
        "公示截止期,2018/411,broken-date:publicityDeadline",
        "罚款金额（万元）,约2万,broken-amount:fine",
        "罚款金额（万元）,-2,negative-amount:fine",
        "罚款金额（万元）,20000,amount-differs:fine",
        "备注,联系13800138000,masked-number:remarks",
        "处罚机关,王小明,implausible-name:authorityName",
        "处罚机关,临沂示例市场监督管理局(2),implausible-name:authorityName",
        "数据来源单位,临沂示例市场监督管理局 处罚日期:2026年5月20日,implausible-name:publisherName",
        "数据来源单位,2026-05-20,implausible-name:publisherName",
        "数据来源单位,王小明,implausible-name:publisherName"
    })
    void isFlagged(String column, String cell, String flag) {
        assertThat(penaltyWith(column, cell).only().flags()).containsExactly(flag);
    }

    @Test
    void anAuthorityThatMayBeAPersonIsMasked() {
        Party authority = penaltyWith("处罚机关", "经办人：王小明").only().authority();
        assertThat(authority.name()).isEqualTo("王*");
        assertThat(authority.code()).isNull();
        assertThat(penaltyWith("数据来源单位", "王小明所").only().publisher()).isNull();
        Party beside = penaltyWith("处罚机关", "示例局（王小明）").only().authority();
        assertThat(beside.name()).isEqualTo("示例局（王*）");
        assertThat(beside.code()).isNotNull();
    }

    @Test
    void whatWasDecidedTodayIsNoFuture() {
        assertThat(penaltyWith("处罚决定日期", "2026-06-01").only().flags()).isEmpty();
    }

    @Test
    void aSuggestionForAnOrganisationsCode() {
        WhatWasRead read = penaltyWith("统一社会信用代码", "9137I300699999996U");
        assertThat(read.report().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.sentence().zh()).contains("91371300699999996U"));
        assertThat(penaltyWith("统一社会信用代码", "９１３７１３００６９９９９９９９６u")
                        .only()
                        .subject()
                        .code())
                .isEqualTo("91371300699999996U");
    }

    @Test
    void longTextIsCut() {
        Disclosure cut = penaltyWith("违法行为类型", "长".repeat(3000)).only();
        assertThat(cut.title()).hasSize(2000);
        assertThat(cut.flags()).containsExactly("cut:violationType");
    }

    @Test
    void aBasisInSeveralLinesStaysSo() {
        assertThat(penaltyWith("处罚依据", "《甲法》第一条\n《乙法》第二条").only().fields())
                .containsEntry("legalBasis", "《甲法》第一条\n《乙法》第二条");
    }

    @Test
    void theRegionComesFromCodes() {
        assertThat(penaltyWith("处罚机关统一社会信用代码", "").only().region()).isEqualTo("371300");
        assertThat(penaltyWith("处罚机关统一社会信用代码", "", "统一社会信用代码", "").only().region())
                .isNull();
    }

    @Test
    void theKeyIsTheSameHoweverItIsWritten() {
        Disclosure one = penaltyWith().only();
        Disclosure other = penaltyWith(
                        "行政处罚决定书文号", "临示市监处罚[2026] 12号", "处罚机关", " 临沂示例 市场监督管理局", "统一社会信用代码", "", "处罚决定日期", "2026/5/21")
                .only();
        assertThat(other.key()).isEqualTo(one.key());
        assertThat(penaltyWith("行政处罚决定书文号", "临示市监处罚〔2026〕13号").only().key()).isNotEqualTo(one.key());
        assertThat(licenceWith("许可编号", "SL-000013").key())
                .isNotEqualTo(licenceWith().key());
    }

    @Test
    void numbersStoredAsNumbers() {
        Path file = xlsx(
                folder, "a.xlsx", table(penalty("行政处罚决定书文号", "1000000000", "罚款金额（万元）", "2.0", "处罚决定日期", "20260520")));
        Disclosure read = WhatWasRead.of("penalties", file).only();
        assertThat(read.documentNumber()).isEqualTo("1000000000");
        assertThat(read.decisionDate()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(read.amount()).hasToString("20000.00");
    }

    @Test
    void longTermStaysTheNationalDate() {
        assertThat(licenceWith().fields()).containsEntry("validUntil", "2099-12-31");
        assertThat(licenceWith("有效期至", "长期").fields()).containsEntry("validUntil", "2099-12-31");
    }

    @Test
    void onlyTheAmountOfAFineIsComparedWithTheFineInATextBesideIt() {
        SmallDataset breaches = SmallDataset.with(
                "amount | 涉及金额 | type: money, unit: yuan, role: amount, disclose: public, example: \"2.00\"");
        assertThat(breaches.read(folder, SmallDataset.row("涉及金额", "500000", "备注", "因此被罚款2000元"))
                        .only()
                        .flags())
                .isEmpty();
    }

    @Test
    void tooManyCellsRefuseARowOfCsvAndTooFewFlagIt() {
        List<List<String>> table = table(penalty());
        String header = String.join(",", table.getFirst());
        String row = String.join(",", table.getLast());
        WhatWasRead many = WhatWasRead.of("penalties", write(folder, "a.csv", header + "\n" + row + ",,x\n"));
        assertThat(many.report().refusals()).containsOnly(Map.entry("too-many-cells", 1L));
        WhatWasRead blank = WhatWasRead.of("penalties", write(folder, "a.csv", header + "\n" + row + ",,\n"));
        assertThat(blank.only().flags()).isEmpty();
        WhatWasRead few =
                WhatWasRead.of("penalties", write(folder, "a.csv", header + "\n" + row.replaceAll(",$", "") + "\n"));
        assertThat(few.only().flags()).containsExactly("too-few-cells");
    }
}
