package opencredit.api.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(boolean terminal) {
        return new Console(print(out), print(err), "zh", terminal);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isDrawnOverItselfAndGoneAtTheEnd() {
        try (ProgressLine line = new ProgressLine(console(true))) {
            line.show(0, 200, "读取");
            line.show(50, 200, "读取");
            line.show(999, 200, "读取");
        }
        List<String> drawn = List.of(said().split("\\r\\033\\[K", -1));
        assertThat(drawn)
                .containsExactly(
                        "",
                        "[--------------------]   0% 读取",
                        "[#####---------------]  25% 读取",
                        "[####################] 100% 读取",
                        "");
        assertThat(out.size()).isZero();
    }

    /** A line that wraps could not be drawn over. */
    @Test
    void fitsIntoAnyTerminal() {
        new ProgressLine(console(true)).show(1, 2, "公示".repeat(40));
        String drawn = said().substring(said().indexOf("[#"));
        long columns = drawn.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
        assertThat(columns).isBetween(70L, 79L);
    }

    @Test
    void nobodyWhoDoesNotWatchSeesIt() {
        try (ProgressLine line = new ProgressLine(console(false))) {
            line.show(1, 2, "读取");
        }
        console(false).step("正在打开", "Opening");
        assertThat(said()).isEmpty();
    }

    @Test
    void nothingIsSaidOfWhatHasNoSize() {
        try (ProgressLine line = new ProgressLine(console(true))) {
            line.show(0, 0, "读取");
        }
        assertThat(said()).isEmpty();
    }
}
