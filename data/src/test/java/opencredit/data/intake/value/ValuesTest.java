package opencredit.data.intake.value;

import static opencredit.data.intake.SmallDataset.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import opencredit.data.intake.SmallDataset;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.ledger.Content;
import opencredit.data.ledger.Disclosure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of every type that definitions name, in a dataset without a document number. */
class ValuesTest {
    private static final SmallDataset EVERY = SmallDataset.with(
            "paid | 金额 | type: money, unit: yuan, disclose: public, example: \"2.00\"",
            "number | 件数 | type: integer, disclose: public, example: \"1\"",
            "ratio | 比率（%） | type: decimal, decimals: 2, disclose: public, example: \"98.50\"",
            "kept | 是否履约 | type: flag, disclose: public, example: \"true\"",
            "page | 网址 | type: link, disclose: public, example: \"https://example.gov.cn/\"",
            "topic | 数据集 | type: dataset, disclose: public, example: small",
            "promise | 承诺文号 | type: reference, dataset: small, disclose: public, example: 1",
            "state | 状态 | type: code, list: licence-states, role: state, disclose: public, example: valid",
            "from | 自 | type: date, role: valid-from, disclose: public, example: \"2026-05-20\"",
            "until | 至 | type: date, role: valid-until, disclose: public, example: \"2026-05-20\"");

    private static final SmallDataset COUNTS = SmallDataset.with(
            "punished | 处分人数 | type: count, suppressBelow: 5, disclose: public, example: \"5\"",
            "warned | 警告人数 | type: count, suppressBelow: 5, disclose: public, example: \"5\"",
            "all | 总人数 | type: count, suppressBelow: 5, total: true, disclose: public, example: \"5\"");

    @TempDir
    Path folder;

    private Disclosure with(String... changes) {
        return EVERY.read(folder, row(changes)).only();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "件数|1,234|number|1234|",
                "件数|１２|number|12|",
                "件数|-1|number||broken-number:number",
                "金额|13800138000|paid|13800138000.00|",
                "金额|138,001.38|paid|138001.38|",
                "件数|若干|number||broken-number:number",
                "件数|13800138000|number||masked-number:number",
                "比率（%）|98.5%|ratio|98.50|",
                "比率（%）|98.456|ratio|98.46|rounded:ratio",
                "比率（%）|高|ratio||broken-number:ratio",
                "是否履约|是|kept|true|",
                "是否履约|无|kept|false|",
                "是否履约|/|kept||",
                "是否履约|部分|kept||unknown-code:kept",
                "网址|https://example.gov.cn/a?b=c|page|https://example.gov.cn/a?b=c|",
                "网址|见附件|page||broken-link:page",
                "网址|https://example.gov.cn/?tel=13800138000|page||broken-link:page",
                "网址|https://example.gov.cn/%31%33%38%30%30%31%33%38%30%30%30|page||broken-link:page",
                "网址|https://example.gov.cn/?id=1101%2B0519491231002X|page||broken-link:page",
                "数据集|small|topic|small|",
                "数据集|示例数据|topic|small|",
                "数据集|别的|topic||unknown-code:topic",
                "承诺文号|临示诺〔2026〕 1号|promise|临示诺〔2026〕1号|",
                "承诺文号|20190012.0|promise|20190012|",
                "承诺文号|张13800138000|promise|张***********|masked-number:promise"
            })
    void isRead(String column, String cell, String field, @Nullable String value, @Nullable String flag) {
        Disclosure read = with(column, cell);
        assertThat(String.valueOf(read.fields().get(field))).isEqualTo(String.valueOf(value));
        assertThat(read.flags()).isEqualTo(flag == null ? List.of() : List.of(flag));
    }

    @Test
    void aLongReferenceIsCut() {
        assertThat(with("承诺文号", "长".repeat(300)).fields().get("promise"))
                .asString()
                .hasSize(256);
    }

    @Test
    void numbersAndAnswersAreNoTextInContent() {
        Disclosure read = with("件数", "12", "是否履约", "已", "比率（%）", "7");
        assertThat(read.fields()).containsAllEntriesOf(Map.of("number", 12L, "kept", true, "ratio", "7.00"));
        assertThat(new String(
                        Content.of(read).bytes(new java.util.UUID(0, 0), 1), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"fields\":{\"kept\":true,\"number\":12,\"ratio\":\"7.00\"}");
    }

    @Test
    void aPersonsNameInALinkBreaksIt() {
        Disclosure read =
                with("名称", "张三丰", "类别", "自然人", "代码", "", "网址", "https://a.gov.cn/%E5%BC%A0%E4%B8%89%E4%B8%B0");
        assertThat(read.fields()).isEmpty();
        assertThat(read.flags()).containsExactly("broken-link:page");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|7|12|{all=10, punished=5, warned=5}|",
                "4|7|11|{warned=5}|suppressed:all suppressed:punished",
                "0|7|7|{warned=5}|suppressed:all suppressed:punished",
                "<5|7|11|{warned=5}|broken-number:punished suppressed:all",
                "*|7|11|{warned=5}|suppressed:all",
                "''|7|11|{warned=5}|suppressed:all",
                "5|7|3|{punished=5, warned=5}|suppressed:all",
                "5|7|''|{punished=5, warned=5}|",
                "1|2|3|{}|suppressed:all suppressed:punished suppressed:warned"
            })
    void fewPeopleAreNotCounted(String one, String two, String all, String published, @Nullable String flags) {
        Disclosure read =
                COUNTS.read(folder, row("处分人数", one, "警告人数", two, "总人数", all)).only();
        assertThat(read.fields()).hasToString(published);
        assertThat(read.flags()).isEqualTo(flags == null ? List.of() : List.of(flags.split(" ")));
    }

    @Test
    void theStanding() {
        assertThat(with("状态", "有效", "自", "2026/1/2", "至", "2027.1.2").standing())
                .isEqualTo(Disclosure.Standing.NONE
                        .inState("valid")
                        .inForce(LocalDate.of(2026, 1, 2), LocalDate.of(2027, 1, 2)));
        Disclosure endless = with("至", "长期");
        assertThat(endless.standing()).isEqualTo(Disclosure.Standing.NONE);
        assertThat(endless.fields()).containsEntry("until", "2099-12-31");
    }

    @Test
    void onlySubjectsOfTheKindThatIsAskedFor() {
        SmallDataset bodies = SmallDataset.changing("updateFrequency", "subjects: [organization]\nupdateFrequency");
        assertThat(bodies.read(folder, row()).published()).hasSize(1);
        WhatWasRead person = bodies.read(folder, row("名称", "张三丰", "类别", "自然人", "代码", ""));
        assertThat(person.report().refusals()).containsOnly(Map.entry("subject-kind", 1L));
        assertThat(person.report().notes().getFirst().column()).isEqualTo("名称");
    }

    @Test
    void aStateEndsARecordForTheReasonOfItsDefinition() {
        SmallDataset ending = SmallDataset.changing(
                "updateFrequency",
                "ends: {invalid: performed}\nupdateFrequency",
                "state | 状态 | type: code, list: licence-states, role: state, disclose: public, example: valid");
        assertThat(ending.read(folder, row("状态", "有效")).published()).hasSize(1);
        assertThat(ending.read(folder, row("状态", "注销")).ended())
                .singleElement()
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo("performed"));
    }
}
