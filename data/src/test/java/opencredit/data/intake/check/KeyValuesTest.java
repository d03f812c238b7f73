package opencredit.data.intake.check;

import static opencredit.data.intake.SmallDataset.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import opencredit.data.intake.SmallDataset;
import opencredit.data.intake.WhatWasRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of datasets that have no document number. */
class KeyValuesTest {
    private static final SmallDataset PERIODS = SmallDataset.changing(
            "subject-name, decision-date]",
            "subject-name, decision-date, period, category]",
            "period | 期间 | type: text, maximumLength: 20, role: period, disclose: public, required: refuse, example: \"2025\"",
            "list | 名单 | type: code, list: severities, role: category, disclose: public, required: refuse, example: minor");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "日期,2026/5/20,true",
        "日期,2026年5月20日,true",
        "日期,2026-05-21,false",
        "期间,２０２５,true",
        "期间,2025年度,true",
        "期间,2024,false",
        "名单,一般失信,true",
        "名单,严重,false",
        "机关,临沂示例 市场监督管理局,true"
    })
    void areTheSameHoweverTheyAreWritten(String column, String cell, boolean same) {
        WhatWasRead read =
                PERIODS.read(folder, row("期间", "2025", "名单", "一般"), row("期间", "2025", "名单", "一般", column, cell));
        assertThat(read.published()).hasSize(2);
        assertThat(read.published()
                        .getFirst()
                        .key()
                        .equals(read.published().getLast().key()))
                .isEqualTo(same);
        assertThat(read.published().getFirst().documentNumber()).isEmpty();
    }

    @Test
    void aPersonsNumberInAnyTextOfTheKeyRefusesTheRow() {
        WhatWasRead read = PERIODS.read(folder, row("期间", "2025电话13800138000", "名单", "一般"));
        assertThat(read.report().refusals()).containsOnly(Map.entry("personal-number-in-key", 1L));
        assertThat(read.report().notes().getFirst().column()).isEqualTo("期间");
    }

    @Test
    void aCaseNumberThatNobodyIsShownIsNoPassport() {
        SmallDataset cases = SmallDataset.changing(
                "subject-name, decision-date]",
                "document-number]",
                "number | 编号 | type: text, maximumLength: 99, role: document-number, required: refuse, example: A1");
        assertThat(cases.read(folder, row("编号", "XF20260011")).only().documentNumber())
                .isEmpty();
        assertThat(cases.read(folder, row("编号", "11010519491231002X")).report().refusals())
                .containsOnly(Map.entry("personal-number-in-key", 1L));
    }

    @Test
    void aDateThatCannotBeReadIsNoKey() {
        SmallDataset dated = SmallDataset.changing(
                "subject-name, decision-date]",
                "subject-name, valid-from]",
                "from | 自 | type: date, role: valid-from, disclose: public, required: refuse, example: \"2026-05-20\"");
        WhatWasRead read = dated.read(folder, row("自", "去年"));
        assertThat(read.report().refusals()).containsOnly(Map.entry("broken-date", 1L));
        assertThat(read.report().notes().getFirst().column()).isEqualTo("自");
    }
}
