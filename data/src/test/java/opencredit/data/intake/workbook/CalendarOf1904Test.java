package opencredit.data.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import opencredit.data.Cases;
import opencredit.data.intake.HandmadeWorkbook;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.ledger.Disclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that counts days from 1904: its days are moved, and no other number of five digits is. */
class CalendarOf1904Test {
    private static final List<String> HEADER = List.of(
            "行政处罚决定书文号", "行政相对人名称", "统一社会信用代码", "违法行为类型", "违法事实", "处罚依据", "处罚类别", "处罚内容", "罚款金额（万元）", "处罚决定日期", "处罚机关");

    /** 2026-05-20, counted from 1904. */
    private static final String DAY = "44700";

    @TempDir
    Path folder;

    @Test
    void onlyDaysAreMoved() {
        Cases.check(
                "a fine of five digits beside a day from 1904", 50, random -> 10_000 + random.nextInt(90_000), fine -> {
                    Disclosure read = read(fine);
                    assertThat(read.decisionDate()).hasToString("2026-05-20");
                    assertThat(read.amount()).isNotNull().isEqualByComparingTo(fine + "0000.00");
                });
    }

    private Disclosure read(int fine) {
        String rows = HandmadeWorkbook.rows(List.of(HEADER)) + "<row r=\"2\">"
                + text("示罚〔2026〕1号") + text("临沂示例建材有限公司") + text("91371300699999996U") + text("示例行为") + text("示例事实")
                + text("示例法") + text("罚款") + text("罚款") + number(String.valueOf(fine)) + number(DAY)
                + text("临沂示例局") + "</row>";
        Path file = new HandmadeWorkbook().from1904().sheet(rows, "", "", "").write(folder, "a.xlsx");
        return Objects.requireNonNull(WhatWasRead.of("penalties", file).only());
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String number) {
        return "<c><v>" + number + "</v></c>";
    }
}
