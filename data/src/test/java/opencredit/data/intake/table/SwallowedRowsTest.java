package opencredit.data.intake.table;

import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.data.Cases;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Report.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quote that a later row closes: every row up to there is in the report. Texts of several lines are read. */
class SwallowedRowsTest {
    private static final int ROWS = 8;
    private static final List<List<String>> TABLE = table(IntStream.range(0, ROWS)
            .mapToObj(at -> penalty("行政处罚决定书文号", "临示市监处罚〔2026〕" + at + "号"))
            .toArray(Map[]::new));
    private static final int WIDTH = TABLE.getFirst().size();

    /** Columns of texts, the first and the last of the row among them. */
    private static final List<Integer> TEXTS = List.of(0, 7, 8, 11, WIDTH - 1);

    @TempDir
    Path folder;

    /** A cell of the table, its header being row 0. */
    private record Spot(int row, int column) {}

    private static final List<Character> SEPARATORS = List.of(',', ',', '\t', ';', '|');

    /** Blocks in one file: whatever is refused of them has a note. */
    private static final int BLOCKS = 100;

    /**
     * Rows of which one has a quote before a cell, and a later one a quote behind a cell.
     *
     * @param lengths cells of each row: some between them end before the last column
     * @param date what stands in place of the dates of the rows between
     * @param doubled two quotes, or nothing
     */
    private record Block(Spot opened, Spot closed, List<Integer> lengths, String date, String doubled) {
        static Block of(Random random) {
            return from(random, random.nextInt(1, ROWS));
        }

        static Block from(Random random, int from) {
            int to = random.nextInt(from + 1, ROWS + 1);
            List<Integer> lengths = new ArrayList<>();
            for (int row = 0; row <= ROWS; row++) {
                boolean isBetween = row > from && row < to;
                lengths.add(isBetween && random.nextInt(4) == 0 ? WIDTH - 1 - random.nextInt(4) : WIDTH);
            }
            return new Block(
                    new Spot(from, random.nextInt(WIDTH)),
                    new Spot(to, random.nextInt(WIDTH)),
                    lengths,
                    Cases.pick(random, List.of("2026-05-20", "2026-05-20", "2026年13月", "五月", "")),
                    Cases.pick(random, List.of("", "", "\"\"")));
        }

        String line(int row, char separator) {
            List<String> cells = new ArrayList<>(TABLE.get(row).subList(0, lengths.get(row)));
            if (row > opened.row && row < closed.row) {
                if (cells.size() == WIDTH) {
                    cells.set(TABLE.getFirst().indexOf("处罚决定日期"), date);
                }
                cells.set(9, doubled);
            }
            if (row == opened.row) {
                cells.set(opened.column, "\"" + cells.get(opened.column));
            }
            if (row == closed.row) {
                cells.set(closed.column, cells.get(closed.column) + "\"");
            }
            return String.join(String.valueOf(separator), cells);
        }

        boolean isDamaged(int row) {
            return row >= opened.row && row <= closed.row;
        }
    }

    @Test
    void everyRowUpToTheClosingQuoteIsRefused() {
        List<Block> blocks = new ArrayList<>();
        Cases.check("rows between quotes", Block::of, blocks::add);
        for (int from = 0; from < blocks.size(); from += BLOCKS) {
            char separator = SEPARATORS.get(from / BLOCKS % SEPARATORS.size());
            String end = List.of("\r\n", "\n", "\r").get(from / BLOCKS % 3);
            checkRefused(blocks.subList(from, from + BLOCKS), separator, end);
        }
    }

    private void checkRefused(List<Block> blocks, char separator, String end) {
        List<String> lines = new ArrayList<>(List.of(String.join(String.valueOf(separator), TABLE.getFirst())));
        List<Long> damaged = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Block block : blocks) {
            for (int row = 1; row <= ROWS; row++) {
                lines.add(block.line(row, separator));
                if (block.isDamaged(row)) {
                    damaged.add((long) lines.size());
                } else {
                    numbers.add(TABLE.get(row).get(6));
                }
            }
        }
        Path file = write(folder, "a.csv", String.join(end, lines) + end);
        WhatWasRead read = WhatWasRead.of("penalties", file, new Options(true, false, true));
        assertThat(read.report().refusals()).containsOnly(Map.entry("damaged-row", (long) damaged.size()));
        assertThat(read.tally().received()).isEqualTo(lines.size() - 1L);
        assertThat(read.report().notes())
                .filteredOn(note -> note.code().equals("damaged-row"))
                .extracting(Note::row)
                .isEqualTo(damaged);
        assertThat(read.published()).extracting(Disclosure::documentNumber).isEqualTo(numbers);
    }

    /** Nor is a header found in one, or read with rows in it. */
    @Test
    void aHeaderThatHoldsRowsRefusesTheFile() {
        Cases.check("quotes in headers", 60, random -> Block.from(random, 0), block -> {
            Path file = write(
                    folder,
                    "a.csv",
                    IntStream.rangeClosed(0, ROWS)
                            .mapToObj(row -> block.line(row, ','))
                            .collect(Collectors.joining("\n")));
            assertThat(catchThrowableOfType(UnreadableFile.class, () -> WhatWasRead.of("penalties", file)))
                    .isNotNull();
        });
    }

    /** A row of which some cells have lines, with separators and quotes in them; the header's cells may have some too. */
    private static List<String> lawful(Random random, List<String> row, char separator) {
        boolean isHeader = row == TABLE.getFirst();
        List<String> cells = new ArrayList<>(row);
        for (int at : TEXTS) {
            if (random.nextInt(3) == 0) {
                cells.set(at, isHeader ? heading(row.get(at)) : lines(random, separator, row.get(at)));
            }
        }
        return cells;
    }

    private static String heading(String name) {
        return name.substring(0, 1) + "\n" + name.substring(1);
    }

    private static String lines(Random random, char separator, String text) {
        List<String> pieces = List.of(
                "一、未按规定" + separator + "检查",
                "2026年5月20日",
                "罚款2万元",
                "",
                separator + "整改",
                "说\"不\"",
                "甲" + separator + "乙" + separator + "丙");
        return IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(at -> Cases.pick(random, pieces))
                .collect(Collectors.joining("\n", text + "\n", ""));
    }

    private static String written(List<String> row, char separator) {
        return row.stream()
                .map(cell -> {
                    boolean isPlain = cell.chars().noneMatch(each -> each == separator || "\"\r\n".indexOf(each) >= 0);
                    return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
                })
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    @Test
    void textsOfSeveralLinesAreRead() {
        Cases.check("files with texts of several lines", 20, random -> random, random -> {
            char separator = Cases.pick(random, SEPARATORS);
            List<String> rows =
                    new ArrayList<>(List.of(written(lawful(random, TABLE.getFirst(), separator), separator)));
            List<String> numbers = new ArrayList<>();
            for (int row = 0; row < BLOCKS; row++) {
                List<String> usual = TABLE.get(1 + row % ROWS);
                numbers.add(usual.get(6));
                rows.add(written(lawful(random, usual, separator), separator));
            }
            WhatWasRead read = WhatWasRead.of("penalties", write(folder, "a.csv", String.join("\r\n", rows)));
            assertThat(read.report().refusals()).isEmpty();
            assertThat(read.published()).extracting(Disclosure::documentNumber).isEqualTo(numbers);
        });
    }

    @Test
    void linesAreReadEachByItself() {
        assertThat(RowLines.of(7, List.of("a", "b\nc,\"\",d\n\"e", "f,g", ""), ','))
                .extracting(line -> line.row().number() + " " + line.row().cells() + line.isWithinCell())
                .containsExactly("7 [a, \"b]false", "8 [c, \"\"\"\", d]true", "9 [\"\"e\", \"f,g\", ]false");
    }
}
