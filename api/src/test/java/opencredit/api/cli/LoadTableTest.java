package opencredit.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import opencredit.data.dataset.Bilingual;
import opencredit.data.intake.Report;
import org.junit.jupiter.api.Test;

class LoadTableTest {
    private static final Map<String, Long> REFUSALS = Map.of("broken-date", 5L);
    private static final Map<String, Long> FLAGS = Map.of("missing:legalBasis", 19_378L);

    /** The report holds a thousand notes at most; people are told how many there are. */
    @Test
    void countsAllAndPutsRefusalsFirst() {
        List<String> lines = printed();
        assertThat(lines).anyMatch(line -> line.contains("and 19377 more of missing:legalBasis"));
        assertThat(lines).anyMatch(line -> line.contains("and 2 more of broken-date"));
        assertThat(lines.stream().filter(line -> line.contains("missing:legalBasis: ")))
                .hasSize(1);
        assertThat(lines.stream()
                        .filter(line -> line.contains(": why"))
                        .toList()
                        .getFirst())
                .contains("broken-date");
    }

    private static List<String> printed() {
        List<Report.Note> notes = Stream.concat(
                        LongStream.rangeClosed(2, 996).mapToObj(row -> note(row, "missing:legalBasis")),
                        LongStream.rangeClosed(997, 1_001).mapToObj(row -> note(row, "broken-date")))
                .toList();
        Report report = new Report(
                "penalties", "a.csv", 1, 19_383, 19_378, 0, 0, 0, 5, 19_378, Map.of(), REFUSALS, FLAGS, notes, 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new LoadTable(new Console(stream, stream, "en", false))
                .print(new LoadedFiles("penalties", List.of(new LoadedFiles.Done(report)), null));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Report.Note note(long row, String code) {
        return new Report.Note(1, row, null, code, new Bilingual("因", "why"));
    }
}
