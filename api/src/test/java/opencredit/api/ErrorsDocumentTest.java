package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import opencredit.api.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ErrorsDocumentTest {

    @Test
    void documentListsEveryProblemType() throws IOException {
        List<String> rows =
                Files.readAllLines(Path.of(System.getProperty("opencredit.root"), "docs", "errors.md")).stream()
                        .filter(line -> line.startsWith("| `"))
                        .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(ErrorsDocumentTest::row)
                        .toList());
    }

    private static String row(ProblemType type) {
        return "| `%s` | %d | %s<br>%s | %s<br>%s |"
                .formatted(
                        type.code(),
                        type.status(),
                        type.title().zh(),
                        type.title().en(),
                        type.hint().zh(),
                        type.hint().en());
    }
}
