package opencredit.data.outcome;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import opencredit.data.Cases;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.TestFiles;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.outcome.Report.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a row, it is published, refused or counted as skipped, and no row of data is skipped. */
class NoRowVanishesTest {
    private static final Path DEMO = Path.of(System.getProperty("opencredit.root"), "data", "demo");

    private static final List<String> WORDS = List.of(
            "示例", "样例", "例", "样表", "填写示例", "备注", "说明", "注：", "合计", "必填", "文本", "公示", "信息", "情况汇总", "填报人", "制表", "联系人：王",
            "负责人餐饮店", "审核人：", "某某清单", "2026年数据", "一", "/", "", "无");

    @TempDir
    Path folder;

    static Stream<Dataset> datasets() {
        return WhatWasRead.DATASETS.all().stream();
    }

    /** Rows of the samples, with words of other rows in any of their cells, and with most of their cells empty. */
    @ParameterizedTest
    @MethodSource("datasets")
    void receivedAndSkippedAreAllThereIs(Dataset dataset) throws IOException {
        List<List<String>> sample = Files.readAllLines(DEMO.resolve(dataset.id() + ".csv")).stream()
                .map(line -> List.of(line.replace("\ufeff", "").split(",", -1)))
                .filter(row -> row.stream().noneMatch(cell -> cell.contains("\"")))
                .toList();
        List<String> header = sample.getFirst();
        List<List<String>> good = sample.stream()
                .skip(1)
                .filter(row -> row.size() == header.size())
                .toList();
        Cases.check("rows of " + dataset.id(), 20, random -> drawn(random, header, good), rows -> adds(dataset, rows));
    }

    private static List<List<String>> drawn(Random random, List<String> header, List<List<String>> good) {
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (int at = 0; at < 40; at++) {
            List<String> row = new ArrayList<>(Cases.pick(random, good));
            int kept = random.nextInt(3);
            for (int cell = 0; cell < row.size(); cell++) {
                boolean isEmptied = kept == 0 || kept == 1 && random.nextInt(4) > 0;
                row.set(cell, isEmptied ? "" : row.get(cell));
            }
            for (int words = random.nextInt(3); words > 0; words--) {
                row.set(random.nextInt(row.size()), Cases.pick(random, WORDS));
            }
            rows.add(row);
        }
        return rows;
    }

    private void adds(Dataset dataset, List<List<String>> rows) {
        Path file = write(folder, "a.csv", csv(rows));
        WhatWasRead read = WhatWasRead.of(WhatWasRead.DATASETS, dataset, file, new Options(true, true, true));
        long skipped = read.report().skipped().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(read.tally().received() + skipped).isEqualTo(rows.size() - 1L);
        assertThat(read.published().size() + read.ended().size() + read.tally().refused())
                .isEqualTo(read.tally().received());
        long filled = rows.stream()
                .skip(1)
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .count();
        List<Note> notes = read.report().notes();
        long noted = notes.stream()
                .filter(note -> note.code().startsWith("skipped-"))
                .count();
        assertThat(notes.size() == 1_000 || read.tally().received() + noted == filled)
                .isTrue();
    }

    /** Words of a sample are words of a row's text like any other. */
    @ParameterizedTest
    @ValueSource(strings = {"示例", "样例", "例", "样表", "范例", "填写示例", "备注", "说明：无", "合计", "制表人：王", "盖章"})
    void aWordInATextSkipsNothing(String word) {
        for (String column : List.of("违法行为类型", "违法事实", "处罚依据", "处罚内容", "备注", "数据来源单位")) {
            Map<String, String> row = TestFiles.penalty(column, word);
            assertThat(penalties(table(row)).published()).as(column).hasSize(1);
            List<List<String>> turned = table(row);
            int first = turned.getFirst().indexOf(column);
            turned.replaceAll(cells -> {
                List<String> moved = new ArrayList<>(cells);
                Collections.swap(moved, 0, first);
                return moved;
            });
            assertThat(penalties(turned).published()).as("first " + column).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"行政相对人名称", "行政处罚决定书文号", "处罚机关"})
    void aRowIsASampleWhereItsKeySaysSo(String column) {
        WhatWasRead read = penalties(table(TestFiles.penalty(column, "示例"), TestFiles.penalty()));
        assertThat(read.report().skipped()).containsExactly(Map.entry("sample", 1L));
        assertThat(read.report().notes())
                .filteredOn(note -> note.code().equals("skipped-sample"))
                .extracting(Note::row)
                .containsExactly(2L);
    }

    @Test
    void aNumberedSampleIsOne() {
        WhatWasRead read = penalties(table(TestFiles.penalty("序号", "例"), TestFiles.penalty("序号", "1")));
        assertThat(read.report().skipped()).containsExactly(Map.entry("sample", 1L));
    }

    /** In the midst of data one filled cell is a row that lacks the others. */
    @ParameterizedTest
    @ValueSource(strings = {"临沂示例数据", "临沂示例信息", "示例钟表", "91371300699999996U", "制表机械有限公司", "补充情况", "某某清单"})
    void aRowWithOneFilledCellIsRefused(String cell) {
        List<String> header = table(TestFiles.penalty()).getFirst();
        for (int place = 0; place < header.size(); place++) {
            List<List<String>> table = new ArrayList<>(table(TestFiles.penalty(), TestFiles.penalty("备注", "二")));
            List<String> row = new ArrayList<>(Collections.nCopies(header.size(), ""));
            row.set(place, cell);
            table.add(2, row);
            WhatWasRead read = penalties(table);
            assertThat(read.report().skipped()).as(header.get(place)).isEmpty();
            assertThat(read.report().refusals().keySet()).allMatch(code -> code.startsWith("missing-"));
        }
    }

    private WhatWasRead penalties(List<List<String>> table) {
        return WhatWasRead.of("penalties", write(folder, "a.csv", csv(table)));
    }
}
