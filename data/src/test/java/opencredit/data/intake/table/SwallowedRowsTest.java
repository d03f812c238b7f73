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
import java.util.stream.LongStream;
import opencredit.data.Cases;
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

    /** A place in the table: the row's number in the file is one more, where no row has lines. */
    private record Spot(int row, int column) {}

    /**
     * A file with one quote before a cell and one behind a cell of a later row.
     *
     * @param lengths cells of each row: some end before the last column
     * @param date what stands in place of the dates of the rows between
     */
    private record Damage(
            char separator, String end, Spot opened, Spot closed, List<Integer> lengths, String date, String doubled) {
        static Damage of(Random random) {
            int from = random.nextInt(0, ROWS);
            int to = random.nextInt(from + 1, ROWS + 1);
            List<Integer> lengths = new ArrayList<>();
            for (int row = 0; row <= ROWS; row++) {
                boolean isBetween = row > from && row < to;
                lengths.add(isBetween && random.nextInt(4) == 0 ? WIDTH - 1 - random.nextInt(4) : WIDTH);
            }
            return new Damage(
                    Cases.pick(random, List.of(',', ',', '\t', ';', '|')),
                    Cases.pick(random, List.of("\r\n", "\n", "\r")),
                    new Spot(from, random.nextInt(WIDTH)),
                    new Spot(to, random.nextInt(WIDTH)),
                    lengths,
                    Cases.pick(random, List.of("2026-05-20", "2026-05-20", "2026年13月", "五月", "")),
                    Cases.pick(random, List.of("", "", "\"\"")));
        }

        String text() {
            return IntStream.rangeClosed(0, ROWS).mapToObj(this::line).collect(Collectors.joining(end, "", end));
        }

        private String line(int row) {
            List<String> cells = new ArrayList<>(TABLE.get(row).subList(0, lengths.get(row)));
            if (row > opened.row && row < closed.row) {
                int whole = lengths.get(row) == WIDTH ? TABLE.getFirst().indexOf("处罚决定日期") : 0;
                cells.set(whole, whole == 0 ? cells.getFirst() : date);
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
    }

    @Test
    void everyRowUpToTheClosingQuoteIsRefused() {
        Cases.check("rows between quotes", Damage::of, drawn -> {
            Path file = write(folder, "a.csv", drawn.text());
            if (drawn.opened.row == 0) {
                UnreadableFile fault =
                        catchThrowableOfType(UnreadableFile.class, () -> WhatWasRead.of("penalties", file));
                assertThat(fault).isNotNull();
                return;
            }
            WhatWasRead read = WhatWasRead.of("penalties", file);
            long lines = drawn.closed.row - drawn.opened.row + 1L;
            assertThat(read.report().refusals()).containsOnly(Map.entry("damaged-row", lines));
            assertThat(read.tally().received()).isEqualTo(ROWS);
            assertThat(read.report().notes())
                    .filteredOn(note -> note.code().equals("damaged-row"))
                    .extracting(Note::row)
                    .isEqualTo(LongStream.rangeClosed(drawn.opened.row + 1L, drawn.closed.row + 1L)
                            .boxed()
                            .toList());
            assertThat(read.published()).extracting(Disclosure::documentNumber).isEqualTo(numbersBeside(drawn));
        });
    }

    private static List<String> numbersBeside(Damage drawn) {
        return IntStream.rangeClosed(1, ROWS)
                .filter(row -> row < drawn.opened.row || row > drawn.closed.row)
                .mapToObj(row -> TABLE.get(row).get(6))
                .toList();
    }

    /** Rows of which some cells have lines, with separators and quotes in them; the header's cells may have some too. */
    private record Lawful(char separator, List<List<String>> table) {
        static Lawful of(Random random) {
            char separator = Cases.pick(random, List.of(',', ',', '\t', ';', '|'));
            List<List<String>> table = new ArrayList<>();
            for (List<String> row : TABLE) {
                List<String> cells = new ArrayList<>(row);
                for (int text : TEXTS) {
                    if (random.nextInt(3) == 0) {
                        cells.set(text, table.isEmpty() ? heading(cells.get(text)) : lines(random, separator, row.get(text)));
                    }
                }
                table.add(cells);
            }
            return new Lawful(separator, table);
        }

        private static String heading(String name) {
            return name.substring(0, 2) + "\n" + name.substring(2);
        }

        private static String lines(Random random, char separator, String text) {
            List<String> pieces = List.of(
                    "一、未按规定" + separator + "检查", "2026年5月20日", "罚款2万元", "", separator + "整改", "说\"不\"", "甲" + separator + "乙" + separator + "丙");
            return IntStream.rangeClosed(0, random.nextInt(5))
                    .mapToObj(at -> Cases.pick(random, pieces))
                    .collect(Collectors.joining("\n", text + "\n", ""));
        }

        String text() {
            return table.stream()
                    .map(row -> row.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(separator))))
                    .collect(Collectors.joining("\r\n", "", "\r\n"));
        }

        private String quoted(String cell) {
            boolean isPlain = cell.chars().noneMatch(each -> each == separator || "\"\r\n".indexOf(each) >= 0);
            return isPlain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
        }
    }

    @Test
    void textsOfSeveralLinesAreRead() {
        Cases.check("texts of several lines", Lawful::of, drawn -> {
            WhatWasRead read = WhatWasRead.of("penalties", write(folder, "a.csv", drawn.text()));
            assertThat(read.report().refusals()).isEmpty();
            assertThat(read.published())
                    .extracting(Disclosure::documentNumber)
                    .isEqualTo(TABLE.subList(1, ROWS + 1).stream()
                            .map(row -> row.get(6))
                            .toList());
        });
    }

    @Test
    void linesAreReadEachByItself() {
        assertThat(RowLines.of(7, List.of("a", "b\nc,\"\",d\n\"e", "f,g", ""), ','))
                .extracting(line -> line.row().number() + " " + line.row().cells() + line.isWithinCell())
                .containsExactly("7 [a, \"b]false", "8 [c, \"\"\"\", d]true", "9 [\"\"e\", \"f,g\", ]false");
    }
}
