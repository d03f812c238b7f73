package opencredit.data.intake.columns;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.intake.SmallDataset;
import opencredit.data.intake.WhatWasRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows without data are skipped and counted by kind; rows with data never are. */
class RowShapeTest {
    @TempDir
    Path folder;

    private WhatWasRead withRow(List<String> cells) {
        List<List<String>> table = new ArrayList<>(table(penalty()));
        table.add(cells);
        return WhatWasRead.of("penalties", write(folder, "a.csv", csv(table)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'','',''|blank",
                "'　','  ','　　'|blank",
                "'……','……','……'|blank",
                "'——','—',''|blank",
                "'填报人：张三','','审核人：李四'|signature",
                "'','','负责人签字：','','','报送时间：2019年1月1日'|signature",
                "'单位（盖章）'|signature",
                "'填报人张三'|signature",
                "'合计','','','','','','','3'|total",
                "'合 计：'|total",
                "'样表'|sample",
                "'填写说明：1.名称必填'|sample",
                "'必填','选填','条件必填','','','必填'|sample",
                "'2026年行政处罚信息公示表'|title"
            })
    void isSkipped(String cells, String code) {
        WhatWasRead read = withRow(List.of(cells.replace("'", "").split(",", -1)));
        assertThat(read.report().skipped()).containsExactly(Map.entry(code, 1L));
        assertThat(read.tally().received()).isEqualTo(1);
    }

    @Test
    void aRepeatedHeaderAndTheCodesUnderIt() {
        assertThat(withRow(table(penalty()).getFirst()).report().skipped()).containsEntry("heading", 1L);
        WhatWasRead codes = withRow(List.of("CF_XDR_MC", "CF_XDR_LB", "CF_XDR_SHXYM", "", "", "", "CF_WSH"));
        assertThat(codes.report().skipped()).containsEntry("heading", 1L);
    }

    @Test
    void aWholeRowMarkedAsSample() {
        List<String> row = new ArrayList<>(table(penalty()).getLast());
        row.set(0, "示例");
        assertThat(withRow(row).report().skipped()).containsEntry("sample", 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例建材有限公司", "合计贸易有限公司", "样表印刷厂", "负责人餐饮店", "注册会计师事务所", "说明书印刷厂", "填报人科技有限公司", "备注文具店"})
    void aRealRowStands(String name) {
        List<List<String>> table = table(penalty("行政相对人名称", name));
        WhatWasRead read = WhatWasRead.of("penalties", write(folder, "a.csv", csv(table)));
        assertThat(read.only().subject().name()).isEqualTo(name);
    }

    @Test
    void aRowWithDataButNoNumberIsRefusedNotSkipped() {
        WhatWasRead read = WhatWasRead.of("penalties", write(folder, "a.csv", csv(table(penalty("行政处罚决定书文号", "")))));
        assertThat(read.report().refusals()).containsOnly(Map.entry("missing-number", 1L));
        assertThat(withRow(List.of("临沂示例建材有限公司")).report().refusals()).containsOnly(Map.entry("missing-number", 1L));
    }

    /** Where there is no document number, both parties and a date make a row. */
    @ParameterizedTest
    @ValueSource(strings = {"联系人餐饮有限公司", "说明书印刷厂", "合计贸易有限公司", "示例一", "备注"})
    void aRowWithoutADocumentNumberStands(String name) {
        WhatWasRead read = SmallDataset.with().read(folder, SmallDataset.row("名称", name, "备注", "情况说明"));
        assertThat(read.published()).hasSize(1);
        assertThat(read.report().skipped()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"机关,样例,sample", "名称,示例,sample"})
    void aRowWithoutADocumentNumberMaySayThatItIsNone(String column, String cell, String code) {
        WhatWasRead read = SmallDataset.with().read(folder, SmallDataset.row(column, cell));
        assertThat(read.report().skipped()).containsExactly(Map.entry(code, 1L));
    }

    private static final List<String> SIGNED = List.of("负责人", "联系人", "经办人", "审核人", "填报人", "制表人", "填表人", "单位负责人");

    private record Signed(String cell, String name, boolean isFull) {}

    private static Signed signed(Random random) {
        String name = Cases.pick(random, List.of("李桂花", "王小明", "欧阳建国", "赵铁柱", "张伟"));
        String word = Cases.pick(random, SIGNED) + Cases.pick(random, List.of("：", ":", "： ", ""));
        boolean isName = word.endsWith("人") || random.nextInt(4) > 0;
        String cell = isName ? word + name : Cases.pick(random, List.of("盖章", "签字", "合计", "小计", "（盖章）", "总 计"));
        return new Signed(cell, isName ? name : "", random.nextInt(3) > 0);
    }

    /** A row with the other columns filled is data, whatever its subject is called; one with nothing else is none. */
    @Test
    void aFullRowNeverVanishesAsSignatureOrTotal() {
        Cases.check("rows that begin as signatures and sums", RowShapeTest::signed, each -> {
            Map<String, String> full = penalty("行政相对人名称", each.cell(), "统一社会信用代码", "");
            List<List<String>> table = new ArrayList<>(table(each.isFull() ? full : penalty()));
            if (!each.isFull()) {
                table.add(List.of(each.cell()));
            }
            WhatWasRead read = WhatWasRead.of("penalties", write(folder, "a.csv", csv(table)));
            assertThat(read.published()).hasSize(1);
            assertThat(read.report().skipped()).hasSize(each.isFull() || isNoWord(each) ? 0 : 1);
            assertThat(read.only().flags().contains("implausible-name:subjectName"))
                    .isEqualTo(each.isFull() && isFlagged(each));
            if (each.isFull() && !each.name().isEmpty()) {
                assertThat(read.only().subject().name()).doesNotContain(each.name());
            }
        });
    }

    /** A known label with its colon, a seal or a sum; no more is certain of a row that has everything else. */
    private static boolean isFlagged(Signed each) {
        boolean isLabel = each.cell().matches(".*[:：].*") && !each.cell().startsWith("单位负责人");
        return isLabel || each.cell().matches("[合小总]\\s*计|盖章|签字");
    }

    /** 单位负责人王小明 or （盖章） alone is no known signature, and is refused. */
    private static boolean isNoWord(Signed each) {
        return each.cell().startsWith("单位负责人") || each.cell().equals("（盖章）");
    }

    @Test
    void aSignatureUnderEveryColumnIsNoRow() {
        List<List<String>> table = new ArrayList<>(table(penalty()));
        List<String> row =
                new ArrayList<>(table.getFirst().stream().map(each -> "").toList());
        row.set(0, "填报人：张三");
        row.set(table.getFirst().indexOf("行政处罚决定书文号"), "审核人：李四");
        row.set(table.getFirst().indexOf("处罚决定日期"), "2026-05-20");
        row.set(table.getFirst().indexOf("处罚机关"), "临沂示例市场监督管理局");
        table.add(row);
        WhatWasRead read = WhatWasRead.of("penalties", write(folder, "a.csv", csv(table)));
        assertThat(read.report().skipped()).containsExactly(Map.entry("signature", 1L));
    }

    @Test
    void whatLacksMoreIsRefusedNotSkipped() {
        WhatWasRead read = SmallDataset.with().read(folder, SmallDataset.row("日期", ""));
        assertThat(read.report().refusals()).containsOnly(Map.entry("missing-date", 1L));
    }
}
