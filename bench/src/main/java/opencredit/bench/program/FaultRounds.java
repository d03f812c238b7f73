package opencredit.bench.program;

import java.util.List;
import java.util.Map;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.process.Command;

/** The fault test, with ten times as many kills as among the tests. */
public final class FaultRounds implements Part {
    private static final int KILLS = 200;

    @Override
    public List<Figure> measure(Home home, Options options) {
        Command test = Command.run(
                options.root(),
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                List.of(
                        "mvn",
                        "--batch-mode",
                        "--no-transfer-progress",
                        "--quiet",
                        "-pl",
                        "api",
                        "-am",
                        "test",
                        "-Dtest=FaultTest",
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        "-Dopencredit.kills=" + KILLS));
        boolean passed = test.exit() == 0;
        return List.of(new Figure(
                KILLS + " kills with -9 at random points of load, append, index and start",
                passed ? "nothing lost, no gap, every view level" : "failed",
                "",
                "",
                "nothing lost",
                passed));
    }
}
