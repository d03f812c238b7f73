package opencredit.data.intake.workbook;

import static opencredit.data.intake.HandmadeWorkbook.escaped;
import static opencredit.data.intake.HandmadeWorkbook.merged;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opencredit.data.Cases;
import opencredit.data.intake.HandmadeWorkbook;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.intake.decode.FileDecoder;
import opencredit.data.intake.row.DecodedFile;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.Rows;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Report.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that number themselves wrongly, or say two things of one cell: each is there, and none is guessed at. */
class DamagedRowsTest {
    private static final int ROWS = 8;

    private static final List<List<String>> TABLE = table(IntStream.range(1, ROWS)
            .mapToObj(at -> penalty("行政处罚决定书文号", "临示市监处罚〔2026〕" + at + "号"))
            .toArray(Map[]::new));

    @TempDir
    Path folder;

    /** Numbers of the rows, some of them no greater than the one before. */
    private static List<Long> numbers(Random random) {
        List<Long> numbers = new ArrayList<>();
        long last = 0;
        for (int row = 0; row < ROWS; row++) {
            last = random.nextInt(3) == 0 ? random.nextLong(last + 1) : last + 1 + random.nextInt(2);
            numbers.add(last);
        }
        numbers.set(ROWS - 1, Cases.pick(random, numbers.subList(0, ROWS - 1)));
        return numbers;
    }

    @Test
    void rowsWhoseNumbersDoNotRiseAreCounted() {
        Cases.check("numbers of rows", 40, DamagedRowsTest::numbers, numbers -> {
            Path file = workbook(numbers, "");
            List<Row> rows = read(file);
            assertThat(rows).extracting(Row::cells).isEqualTo(TABLE);
            assertThat(rows.stream().map(Row::number).distinct().sorted().toList())
                    .hasSize(ROWS)
                    .isEqualTo(rows.stream().map(Row::number).toList());
            assertThat(rows.getFirst().number()).isPositive();
            assertThat(WhatWasRead.of("penalties", file).published()).hasSize(ROWS - 1);
        });
    }

    /** Which rows are merged is not known there, so that no row takes another's text. */
    @Test
    void aMergedCellBehindAWrongNumberRefusesTheRow() {
        for (int at = 2; at < ROWS; at++) {
            List<Long> numbers = new ArrayList<>(
                    Stream.iterate(1L, number -> number + 1).limit(ROWS).toList());
            numbers.set(at, numbers.get(at - 1));
            WhatWasRead read = WhatWasRead.of("penalties", workbook(numbers, merged("T2:T4")));
            assertThat(read.published()).hasSize(at - 1);
            assertThat(read.report().refusals()).containsOnly(Map.entry("damaged-row", (long) ROWS - at));
        }
    }

    private Path workbook(List<Long> numbers, String behind) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            rows.append(written(numbers.get(row), places(TABLE.get(row).size()), TABLE.get(row)));
        }
        return new HandmadeWorkbook().sheet(rows.toString(), "", behind, "").write(folder, "a.xlsx");
    }

    private static List<Integer> places(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static String written(long number, List<Integer> places, List<String> cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int at = 0; at < places.size(); at++) {
            row.append("<c r=\"").append((char) ('A' + places.get(at))).append(number);
            row.append("\" t=\"str\"><v>").append(escaped(cells.get(at))).append("</v></c>");
        }
        return row.append("</row>").toString();
    }

    /** @param twice places that come again in that row, from 0, at the end or among the others */
    private record Drawn(int row, List<Integer> twice, boolean isShuffled, long seed) {
        static Drawn of(Random random) {
            List<Integer> places = new ArrayList<>(places(TABLE.getFirst().size()));
            if (random.nextInt(4) > 0) {
                Collections.shuffle(places, random);
                places = places.subList(0, 1 + random.nextInt(3));
            }
            return new Drawn(random.nextInt(ROWS), List.copyOf(places), random.nextBoolean(), random.nextLong());
        }

        String rows() {
            StringBuilder rows = new StringBuilder();
            for (int at = 0; at < ROWS; at++) {
                rows.append(
                        at == row
                                ? damaged()
                                : written(at + 1L, places(TABLE.get(at).size()), TABLE.get(at)));
            }
            return rows.toString();
        }

        private String damaged() {
            List<Integer> places = new ArrayList<>(places(TABLE.getFirst().size()));
            places.addAll(twice);
            if (isShuffled) {
                Collections.shuffle(places, new Random(seed));
            }
            List<String> other = TABLE.get(row == ROWS - 1 ? row - 1 : row + 1);
            List<String> cells = new ArrayList<>();
            boolean[] seen = new boolean[places.size()];
            for (int place : places) {
                cells.add((seen[place] ? other : TABLE.get(row)).get(place));
                seen[place] = true;
            }
            return written(row + 1L, places, cells);
        }
    }

    @Test
    void aRowThatSaysACellTwiceIsRefused() {
        Cases.check("cells twice", 60, Drawn::of, drawn -> {
            Path file = new HandmadeWorkbook().sheet(drawn.rows(), "", "", "").write(folder, "a.xlsx");
            assertThat(read(file)).extracting(Row::cells).isEqualTo(TABLE);
            if (drawn.row == 0) {
                UnreadableFile fault =
                        catchThrowableOfType(UnreadableFile.class, () -> WhatWasRead.of("penalties", file));
                assertThat(fault.code()).isEqualTo("broken-workbook");
                return;
            }
            WhatWasRead read = WhatWasRead.of("penalties", file);
            assertThat(read.published()).hasSize(ROWS - 2);
            assertThat(read.report().refusals()).containsOnly(Map.entry("damaged-row", 1L));
            assertThat(read.report().notes())
                    .filteredOn(note -> note.code().equals("damaged-row"))
                    .extracting(Note::row)
                    .containsExactly(drawn.row + 1L);
        });
    }

    private static List<Row> read(Path file) {
        List<Row> read = new ArrayList<>();
        try (DecodedFile decoded = FileDecoder.open(SubmittedBytes.at(file), cells -> 0, bytes -> {});
                Rows rows = decoded.sheets().getFirst().open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
        }
        return read;
    }
}
