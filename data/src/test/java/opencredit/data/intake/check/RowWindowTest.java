package opencredit.data.intake.check;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.licence;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.SmallDataset;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.ledger.Disclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when a row's record may be shown, and when it is over. */
class RowWindowTest {
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
    void theWindow() {
        assertThat(penaltyWith("公示截止期", "2026/9/1").only().window().until())
                .isEqualTo(Instant.parse("2026-09-01T16:00:00Z"));
        assertThat(penaltyWith("处罚决定日期", "2026-03-01", "公示截止期", "2026-06-01").published())
                .hasSize(1);
        assertThat(penaltyWith("处罚决定日期", "2026-02-28", "公示截止期", "2026-05-31").ended())
                .singleElement()
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo("window-ended"));
        // one year by the rules of 2019, three by those of 2023, one again by those of 2026: the lighter holds
        assertThat(penaltyWith("处罚决定日期", "2023-04-30").ended()).hasSize(1);
        assertThat(penaltyWith("处罚决定日期", "2023-06-01").ended()).hasSize(1);
        assertThat(penaltyWith("处罚决定日期", "2025-05-31").ended()).hasSize(1);
        assertThat(penaltyWith("处罚决定日期", "2026-03-15").only().window())
                .isEqualTo(new Disclosure.Window(Instant.parse("2027-03-15T16:00:00Z"), "2026/general", true));
        assertThat(penaltyWith("处罚决定日期", "2024-02-29", "处罚类别", "吊销许可证件")
                        .only()
                        .window()
                        .until())
                .isEqualTo(Instant.parse("2027-02-28T16:00:00Z"));
        assertThat(licenceWith("许可决定日期", "1939/02/09").window().until()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "处罚类别,罚款,2026/general,true",
        "失信严重程度,一般失信行为,2026/general,false",
        "失信信息类别,严重,2026/serious,false",
        "适用程序,一般程序,2026/general,true",
        "处罚类别,吊销许可证件,2026/serious,false",
        "处罚类别2,责令关闭,2026/serious,false",
        "处罚依据,《中华人民共和国政府采购法》第七十七条,law/government-procurement,false"
    })
    void theRule(String column, String cell, String rule, boolean assumed) {
        Disclosure.Window window = penaltyWith(column, cell).only().window();
        assertThat(window.rule()).isEqualTo(rule);
        assertThat(window.assumed()).isEqualTo(assumed);
    }

    @Test
    void aFineOfAMillionIsSerious() {
        Disclosure huge = penaltyWith("罚款金额（万元）", "100", "处罚内容", "罚款100万元").only();
        assertThat(huge.window().rule()).isEqualTo("2026/serious-by-amount");
        assertThat(huge.flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-05-21,deadline-beyond-maximum:publicityDeadline,2027-05-20T16:00:00Z",
        "2026-08-19,deadline-before-minimum:publicityDeadline,2026-08-20T16:00:00Z",
        "2026-05-31,deadline-before-minimum:publicityDeadline,2026-08-20T16:00:00Z",
        "2025-08-20,deadline-before-decision:publicityDeadline,2027-05-20T16:00:00Z"
    })
    void aDeadlineOutsideTheRule(String deadline, String flag, Instant until) {
        Disclosure read = penaltyWith("公示截止期", deadline).only();
        assertThat(read.window().until()).isEqualTo(until);
        assertThat(read.flags()).containsExactly(flag);
    }

    @ParameterizedTest
    @CsvSource({"处罚类别,警告", "处罚程序,简易程序", "失信严重程度,轻微"})
    void theMinorIsRefused(String column, String cell) {
        WhatWasRead read = penaltyWith(column, cell);
        assertThat(read.report().refusals()).containsOnly(Map.entry("not-publishable", 1L));
        assertThat(read.report().notes().getFirst().column()).isEqualTo("处罚类别");
    }

    @ParameterizedTest
    @CsvSource({"处罚类别,警告", "处罚类别,通报批评", "处罚程序,简易程序"})
    void soItWasBefore(String column, String cell) {
        for (String day : List.of("2023-05-01", "2026-03-31")) {
            assertThat(penaltyWith(column, cell, "处罚决定日期", day).report().refusals())
                    .containsOnly(Map.entry("not-publishable", 1L));
        }
        assertThat(penaltyWith(column, cell, "处罚决定日期", "2023-04-30").ended()).hasSize(1);
    }

    @Test
    void aSecondCategoryIsNotMinorAlone() {
        assertThat(penaltyWith("处罚类别", "警告", "处罚类别2", "罚款").published()).hasSize(1);
    }

    @Test
    void aRevokedMinorPenaltyEndsWhatIsShown() {
        assertThat(penaltyWith("处罚类别", "警告", "当前状态", "撤销").ended()).hasSize(1);
    }

    @Test
    void endedRowsOnRequest() {
        Path file = write(folder, "a.csv", csv(table(penalty("处罚决定日期", "2020-01-01"))));
        assertThat(WhatWasRead.of("penalties", file, new Options(false, true, true))
                        .published())
                .hasSize(1);
    }

    @Test
    void aRevokedPenaltyEndsAndARevokedLicenceSaysSo() {
        assertThat(penaltyWith("当前状态", "撤销").ended())
                .singleElement()
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo("revoked"));
        assertThat(licenceWith("当前状态", "撤销").fields()).containsEntry("state", "revoked");
        assertThat(licenceWith("当前状态", "1").fields()).containsEntry("state", "valid");
    }

    @Test
    void anotherFieldOfTheCategoriesListIsNoCategory() {
        SmallDataset proposing = SmallDataset.changing(
                "window: unlimited",
                "window: penalties",
                "category | 处罚类别 | type: code, list: penalty-kinds, role: category, disclose: public, example: 警告",
                "procedure | 处罚程序 | type: code, list: procedures, role: procedure, disclose: public, example: simple",
                "proposed | 建议处罚 | type: code, list: penalty-kinds, disclose: public, example: 警告");
        assertThat(proposing
                        .read(folder, SmallDataset.row("处罚类别", "罚款", "建议处罚", "责令关闭"))
                        .only()
                        .window()
                        .rule())
                .isEqualTo("2026/general");
    }

    @Test
    void whatIsValidWithoutEndIsShownForTheYearsOfItsWindow() {
        SmallDataset valid = SmallDataset.changing(
                "window: unlimited",
                "window: validity",
                "until | 有效期至 | type: date, role: valid-until, disclose: public, example: \"2026-05-20\"");
        Disclosure forGood = valid.read(folder, SmallDataset.row("有效期至", "长期")).only();
        assertThat(forGood.window().until()).isEqualTo("2031-05-20T16:00:00Z");
        assertThat(forGood.fields()).containsEntry("until", "2099-12-31");
        assertThat(forGood.standing().until()).isNull();
        assertThat(valid.read(folder, SmallDataset.row("有效期至", "2040-01-01"))
                        .only()
                        .window()
                        .until())
                .isEqualTo("2040-01-01T16:00:00Z");
    }
}
