package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop while it starts leaves no process behind, at whatever moment. */
class StopInStartTest {
    private static final int SIGTERM = 143;

    @TempDir
    Path folder;

    @Test
    void nothingIsLeftRunning() throws IOException {
        Path postgres = folder.resolve("home").resolve("postgres");
        for (StartMoment moment : StartMoment.ALL) {
            StartMoment.forget(postgres);
            try (Program server = Program.start(folder.resolve("home"), folder, Map.of(), "serve")) {
                server.await(() -> moment.hasCome(postgres));
                assertThat(server.stop()).as("stopped at %s", moment).isEqualTo(SIGTERM);
                assertThat(server.errors()).doesNotContain("Exception");
            }
            StartMoment.awaitNothingOf(postgres, moment);
        }
        try (Program server = Program.start(folder.resolve("home"), folder, Map.of(), "serve")) {
            server.awaitReady();
            assertThat(server.stop()).isEqualTo(SIGTERM);
        }
        StartMoment.awaitNothingOf(postgres, "ready");
    }
}
