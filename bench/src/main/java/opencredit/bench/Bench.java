package opencredit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.part.Archiving;
import opencredit.bench.part.Arriving;
import opencredit.bench.part.Ending;
import opencredit.bench.part.Engines;
import opencredit.bench.part.Exporting;
import opencredit.bench.part.Growing;
import opencredit.bench.part.Reading;
import opencredit.bench.part.Searching;
import opencredit.bench.part.Suggesting;
import opencredit.bench.part.Viewing;
import opencredit.bench.part.Withdrawing;
import opencredit.bench.program.Defining;
import opencredit.bench.program.FaultRounds;
import opencredit.bench.program.Loading;
import opencredit.bench.program.Starting;
import opencredit.bench.quality.NameSearch;
import opencredit.bench.submit.KilledSubmissions;
import opencredit.bench.submit.Submitting;
import opencredit.data.rule.CityTime;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures what the goals are stated for, each figure beside its limit or peer: {@code bench/run --help} says how.
 */
@Command(
        name = "bench/run",
        description = "Measures what the goals are stated for, each figure beside its limit or peer.",
        sortOptions = false)
public final class Bench implements Callable<Integer> {

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = Options.FULL,
            description = "How many are in the register that is measured (default: ${DEFAULT-VALUE}).")
    private int records;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "In which measured and beside take turns (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "3",
            description = "That a round of readers lasts (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--samples",
            paramLabel = "FOLDER",
            description =
                    "Lists of real names; without them only invented names are measured (default: ${DEFAULT-VALUE}).")
    private Path samples = Path.of("samples");

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(names = "--help", usageHelp = true, description = "Print this.")
    private boolean help;

    @Parameters(paramLabel = "PART", description = "What to measure; all of it by default.")
    private List<String> wanted = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Map<String, Part> parts = parts();

    private Bench() {}

    /** Runs the parts named, or all. Exit code 0 when all was measured, 2 when it cannot be asked so, 1 else. */
    public static void main(String... arguments) {
        System.exit(line().execute(arguments));
    }

    static CommandLine line() {
        Bench bench = new Bench();
        CommandLine line = new CommandLine(bench);
        String parts = "Parts: " + String.join(" ", bench.parts.keySet());
        String where =
                "A run of all parts at a million records rewrites bench/RESULTS.md; any other leaves its table in "
                        + "bench/target/RESULTS.md.";
        line.getCommandSpec().usageMessage().footer("", parts, "", where);
        return line;
    }

    @Override
    public Integer call() throws IOException {
        Options options = options();
        Home home = new Home(options);
        List<Figure> figures = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (wanted.isEmpty() || wanted.contains(name)) {
                BenchOutput.say("part " + name);
                figures.addAll(part.measure(home, options));
            }
        });
        Path file = options.root().resolve(options.full() ? "bench/RESULTS.md" : "bench/target/RESULTS.md");
        new FigurePage(figures).write(file, options, LocalDate.now(CityTime.OFFSET));
        BenchOutput.say("written to " + file);
        return CommandLine.ExitCode.OK;
    }

    private Options options() {
        wanted.stream().filter(name -> !parts.containsKey(name)).findFirst().ifPresent(unknown -> {
            throw new ParameterException(spec.commandLine(), "Unknown part: '" + unknown + "'");
        });
        Path root = Path.of(System.getProperty("opencredit.root", "."))
                .toAbsolutePath()
                .normalize();
        return new Options(root, records, rounds, seconds, samples, wanted);
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("load", new Loading());
        parts.put("read", new Reading());
        parts.put("arrivals", new Arriving());
        parts.put("archive", new Archiving());
        parts.put("portal", new Viewing());
        parts.put("growing", new Growing());
        parts.put("search", new Searching());
        parts.put("suggest", new Suggesting());
        parts.put("engines", new Engines());
        parts.put("export", new Exporting());
        parts.put("names", new NameSearch());
        parts.put("withdrawals", new Withdrawing());
        parts.put("windows", new Ending());
        parts.put("datasets", new Defining());
        parts.put("start", new Starting());
        parts.put("faults", new FaultRounds());
        parts.put("submitting", new Submitting());
        parts.put("killed-submissions", new KilledSubmissions());
        return parts;
    }
}
