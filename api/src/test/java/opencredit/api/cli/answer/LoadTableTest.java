package opencredit.api.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import opencredit.api.cli.console.Console;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.outcome.Report;
import opencredit.data.text.Bilingual;
import org.junit.jupiter.api.Test;

class LoadTableTest {
    private static final Map<String, Long> REFUSALS = Map.of("broken-date", 5L);
    private static final Map<String, Long> FLAGS = Map.of("missing:legalBasis", 19_378L);

    /** The report holds a thousand notes at most; people are told how many there are, in the order of rows. */
    @Test
    void countsAllInTheOrderOfRows() {
        List<String> lines = printed();
        assertThat(lines).anyMatch(line -> line.contains("and 19377 more: Legal basis of the penalty: A value that"));
        assertThat(lines).anyMatch(line -> line.contains("and 2 more: The date cannot be read"));
        assertThat(lines.stream().filter(line -> line.endsWith(": why")))
                .extracting(String::strip)
                .containsExactly("row 2: why", "row 997: why", "row 998: why", "row 999: why");
    }

    private static List<String> printed() {
        List<Report.Note> notes = Stream.concat(
                        LongStream.rangeClosed(2, 996).mapToObj(row -> note(row, "missing:legalBasis")),
                        LongStream.rangeClosed(997, 1_001).mapToObj(row -> note(row, "broken-date")))
                .toList();
        Report report = new Report(
                "penalties", "a.csv", 1, 19_383, 19_378, 0, 0, 0, 5, 19_378, Map.of(), REFUSALS, FLAGS, notes, 1, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new LoadTable(
                        new Console(stream, stream, "en", false),
                        TestDatasets.shipped().find("penalties").orElseThrow())
                .print(new LoadedFiles("penalties", List.of(new LoadedFiles.Done(report)), null));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Report.Note note(long row, String code) {
        return new Report.Note(1, row, null, code, new Bilingual("因", "why"));
    }
}
