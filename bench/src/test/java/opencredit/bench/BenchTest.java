package opencredit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** How the bench is asked; nothing is measured here. */
class BenchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine line = Bench.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void helpSaysWhatCanBeMeasured() {
        assertThat(line.execute("--help")).isZero();
        assertThat(out.toString()).contains("Usage: bench/run", "--records=N", "portal", "faults");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nosuch", "--records", "--records=many", "nosuch"})
    void whatCannotBeUnderstoodIsAnsweredByTheUsage(String argument) {
        assertThat(line.execute(argument)).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: bench/run", "Parts: load read");
        assertThat(out.toString()).isEmpty();
    }
}
