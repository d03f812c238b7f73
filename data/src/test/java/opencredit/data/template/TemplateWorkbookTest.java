package opencredit.data.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.demo.Sample;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.outcome.Report.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each dataset's template is taken by intake as it stands, filled in, and with each word of each of its lists. */
class TemplateWorkbookTest {
    private static final Pattern RULE = Pattern.compile("<dataValidation ([^>]*)>(.*?)</dataValidation>");
    private static final Pattern LIST = Pattern.compile("<formula1>'?代码表'?!\\$([A-Z]+)\\$1:\\$\\1\\$(\\d+)</formula1>");

    @TempDir
    private Path folder;

    static Stream<String> datasets() {
        return WhatWasRead.DATASETS.all().stream().map(Dataset::id);
    }

    private static Dataset dataset(String id) {
        return WhatWasRead.DATASETS.find(id).orElseThrow();
    }

    private static byte[] template(String id) {
        return TemplateWorkbook.of(dataset(id), WhatWasRead.DATASETS);
    }

    private static List<TemplateColumn> columns(String id) {
        return TemplateColumn.of(dataset(id), WhatWasRead.DATASETS);
    }

    /** The rows that the sample tells first, in the template's columns. */
    private static List<List<String>> sample(String id) {
        Sample sample = Sample.of(dataset(id));
        return sample.told().stream()
                .map(told -> columns(id).stream()
                        .map(column -> sample.fields().indexOf(column.field()))
                        .map(at -> at < 0 ? "" : told.getFirst().cells().get(at))
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void asItIsItHoldsNothingButExamples(String id) throws IOException {
        WhatWasRead read = WhatWasRead.of(id, Files.write(folder.resolve("a.xlsx"), template(id)));
        assertThat(read.tally().received()).isZero();
        assertThat(read.report().skipped()).containsOnlyKeys("sample");
        assertThat(read.report().notes()).isNotEmpty().extracting(Note::code).containsOnly("skipped-sample");
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void filledInItIsTakenWithoutAWord(String id) throws IOException {
        List<List<String>> rows = sample(id);
        Path file = FilledTemplate.of(template(id)).with(folder.resolve("a.xlsx"), rows);
        WhatWasRead read = WhatWasRead.of(id, file);
        assertThat(read.tally().received()).isEqualTo(rows.size());
        assertThat(read.report().refusals()).isEmpty();
        assertThat(read.report().flags()).isEmpty();
        assertThat(read.report().notes()).extracting(Note::code).containsOnly("skipped-sample");
        assertThat(read.published().size() + read.ended().size()).isEqualTo(rows.size());
    }

    /** Excel refuses what is not in a list only where the rule says stop, and reads long lists from a sheet only. */
    @ParameterizedTest
    @MethodSource("datasets")
    void listsAreRulesThatPointToTheHiddenSheet(String id) throws IOException {
        FilledTemplate template = FilledTemplate.of(template(id));
        List<TemplateColumn> chosen =
                columns(id).stream().filter(TemplateColumn::isChosen).toList();
        List<String> lengths = new ArrayList<>();
        Matcher rules = RULE.matcher(template.part(FilledTemplate.TABLE));
        while (rules.find()) {
            assertThat(rules.group(1)).contains("type=\"list\"", "errorStyle=\"stop\"", "showErrorMessage=\"true\"");
            Matcher list = LIST.matcher(rules.group(2));
            assertThat(list.find()).as(rules.group(2)).isTrue();
            lengths.add(list.group(2));
        }
        assertThat(lengths)
                .containsExactlyElementsOf(chosen.stream()
                        .map(column -> String.valueOf(column.words().size()))
                        .toList());
        assertThat(template.part("xl/workbook.xml")).containsPattern("<sheet name=\"代码表\"[^>]*state=\"hidden\"");
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void eachWordOfEachListIsAccepted(String id) throws IOException {
        List<TemplateColumn> columns = columns(id);
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> several = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            for (String word : columns.get(at).words()) {
                List<String> row = new ArrayList<>(sample(id).getFirst());
                row.set(at, word);
                (columns.get(at).isChosen() ? rows : several).add(row);
            }
        }
        WhatWasRead read = filled(id, "a.xlsx", rows);
        assertThat(read.tally().received()).isEqualTo(rows.size());
        assertThat(read.report().refusals()).isEmpty();
        assertThat(read.report().flags().keySet()).noneMatch(flag -> flag.startsWith("unknown-code"));
        // of several some are published only beside others
        WhatWasRead others = filled(id, "b.xlsx", several);
        assertThat(others.report().refusals().keySet()).isSubsetOf("not-publishable");
        assertThat(others.report().flags().keySet()).noneMatch(flag -> flag.startsWith("unknown-code"));
    }

    private WhatWasRead filled(String id, String name, List<List<String>> rows) throws IOException {
        return WhatWasRead.of(id, FilledTemplate.of(template(id)).with(folder.resolve(name), rows));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void theSameDefinitionGivesTheSameBytes(String id) throws IOException {
        assertThat(Arrays.equals(template(id), template(id))).isTrue();
        FilledTemplate template = FilledTemplate.of(template(id));
        assertThat(template.part("docProps/core.xml")).contains(">1980-01-01T00:00:00Z<");
        int notes = template.part("xl/comments1.xml").split("<comment ", -1).length - 1;
        assertThat(notes).isEqualTo(columns(id).size());
    }

    @Test
    void columnsThatAreNeverPublicAreLeftOutAndTheInstructionsSayWhich() throws IOException {
        assertThat(columns("penalties"))
                .extracting(TemplateColumn::header)
                .contains("行政相对人名称", "行政处罚决定书文号")
                .doesNotContain("证件号码", "法定代表人证件号码", "税务登记号");
        assertThat(columns("complaints"))
                .filteredOn(TemplateColumn::isNeeded)
                .extracting(column -> column.field().name())
                .contains("documentNumber");
        String texts = FilledTemplate.of(template("penalties")).part("xl/sharedStrings.xml");
        assertThat(texts).contains("法定代表人证件号码、", "POST /v1/batches?dataset=penalties", "网址后加 /staff");
    }

    @Test
    void wordsThatAreRefusedAreNamedWithTheReason() throws IOException {
        assertThat(columns("penalties"))
                .filteredOn(column -> column.header().equals("处罚程序"))
                .singleElement()
                .satisfies(column -> {
                    assertThat(column.words()).containsExactly("普通程序");
                    assertThat(column.refused()).containsExactly("简易程序");
                });
        FilledTemplate template = FilledTemplate.of(template("penalties"));
        assertThat(template.part("xl/comments1.xml")).contains("不设“简易程序”：这类信息不在本数据集公示");
    }

    /** A note and an example that differ would leave a clerk to guess. */
    @ParameterizedTest
    @MethodSource("datasets")
    void daysAreWrittenInOneForm(String id) throws IOException {
        FilledTemplate template = FilledTemplate.of(template(id));
        assertThat(template.part("xl/sharedStrings.xml") + template.part("xl/comments1.xml"))
                .contains("日期，写成 2026-05-20")
                .doesNotContainPattern("\\b\\d{4}/\\d{2}/\\d{2}\\b");
    }

    @Test
    void whatTwoPeoplePublishIsSaidByTheDefinition() throws IOException {
        String words = "由一人提交、另一人确认后才公示";
        for (String id : List.of("government-dishonesty", "serious-dishonesty")) {
            assertThat(instructions(id)).contains("本数据集的信息" + words);
        }
        assertThat(instructions("penalties")).contains("“失信严重程度”为“严重”的信息" + words);
        assertThat(instructions("licences")).doesNotContain(words);
    }

    @Test
    void aRaterIsToldThatItsStandardIsNeeded() throws IOException {
        assertThat(instructions("ratings")).contains("评级机构用自己的密钥报送的必填，没有则该行不采用");
    }

    /** Words of lists have 、 in them; the instructions do not send a reader to the sheet that is open. */
    @Test
    void listsAreReadableWhereTheyStand() throws IOException {
        assertThat(instructions("penalties"))
                .contains("没收违法所得、没收非法财物；", "可填的项见下方“可填的项”", "名称和统一社会信用代码都是虚构的")
                .doesNotContain("见工作表“说明”");
    }

    private static String instructions(String id) throws IOException {
        return FilledTemplate.of(template(id)).part("xl/sharedStrings.xml");
    }

    /** Every cell is text, so that no spreadsheet makes a number of a credit code. */
    @Test
    void columnsAreText() throws IOException {
        FilledTemplate template = FilledTemplate.of(template("licences"));
        Matcher styles = Pattern.compile("<col [^>]*style=\"(\\d+)\"").matcher(template.part(FilledTemplate.TABLE));
        Matcher formats = Pattern.compile("<xf [^>]*numFmtId=\"(\\d+)\"")
                .matcher(template.part("xl/styles.xml").replaceFirst("(?s).*<cellXfs", "<cellXfs"));
        List<String> ids = formats.results().map(found -> found.group(1)).toList();
        List<String> used = styles.results()
                .map(found -> ids.get(Integer.parseInt(found.group(1))))
                .toList();
        String text = "<numFmt numFmtId=\"" + used.getFirst() + "\" formatCode=\"@\"";
        assertThat(used).hasSize(columns("licences").size()).containsOnly(used.getFirst());
        assertThat(template.part("xl/styles.xml")).contains(text);
    }
}
