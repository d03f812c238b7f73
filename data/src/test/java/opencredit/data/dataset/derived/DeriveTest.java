package opencredit.data.dataset.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeriveTest {
    private static final Path ROOT = Path.of(System.getProperty("opencredit.root"));

    @Test
    void what_is_committed_is_what_the_definitions_say() throws IOException {
        for (Map.Entry<Path, String> file : Derive.derive(ROOT).entrySet()) {
            assertThat(Files.readString(file.getKey()))
                    .as("%s is stale: run make derive", ROOT.relativize(file.getKey()))
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void writing_twice_changes_nothing(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("openapi.yaml"), "openapi: 3.1.0\n");
        Derive.write(root);
        Map<Path, String> again = Derive.derive(root);
        for (Map.Entry<Path, String> file : again.entrySet()) {
            assertThat(Files.readString(file.getKey())).isEqualTo(file.getValue());
        }
    }
}
