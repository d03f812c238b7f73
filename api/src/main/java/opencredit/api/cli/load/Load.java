package opencredit.api.cli.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import opencredit.api.cli.answer.LoadedFiles;
import opencredit.api.cli.answer.Lookups;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failures;
import opencredit.api.cli.console.SearchLevel;
import opencredit.api.cli.console.Session;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.Intake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes files. */
@Command(
        name = "load",
        description =
                "Publish the disclosures of files: CSV (also gzip), XLSX or JSON Lines. Loading a file again is safe.",
        mixinStandardHelpOptions = true)
public final class Load implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DATASET", description = "The dataset of the files, such as licences.")
    private String dataset = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Each is a batch of its own.")
    private List<Path> files = List.of();

    @Option(names = "--force", description = "Load although a file is outside what the dataset expects.")
    private boolean force;

    @Option(
            names = "--include-ended",
            description = "Publish rows whose publication window is over too, for tests and measuring.")
    private boolean includeEnded;

    @Option(names = "--confirm", description = "Publish at once, however much of the dataset a file changes.")
    private boolean confirmed;

    @Option(names = "--no-wait", description = "Do not wait until a running server's search has followed.")
    private boolean noWait;

    @Option(names = "--dry-run", description = "Check the files and say what a load would do; nothing is published.")
    private boolean dryRun;

    @Option(
            names = "--issues",
            paramLabel = "FILE",
            description = "Write all there is to say about rows and cells into a new file, as JSON Lines.")
    private @Nullable Path issues;

    @Option(names = "--json", description = "Print the report as one JSON object.")
    private boolean json;

    private final Console console;
    private final Supplier<Settings> settings;

    public Load(Console console, Supplier<Settings> settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        files.stream()
                .filter(file -> !Files.isReadable(file) || Files.isDirectory(file))
                .findFirst()
                .ifPresent(file -> {
                    throw Failures.missing(file);
                });
        LoadReport report = new LoadReport(console, json, dryRun);
        Cancellation cancellation = new Cancellation(report, dataset, files);
        try (Session session = Session.open(console, settings.get(), cancellation)) {
            Register register = session.register();
            Dataset known = Lookups.dataset(register.datasets(), dataset);
            cancellation.begin(known, register.jobs());
            session.begin();
            LoadedFiles loaded = load(register, cancellation, known);
            report.print(loaded, known);
            session.nothingToSay();
            return end(register, loaded, cancellation, report).number();
        }
    }

    /** The file of issues is made last: a command that cannot begin leaves none. */
    private LoadedFiles load(Register register, Cancellation cancellation, Dataset known) {
        Intake.Options options = new Intake.Options(force, includeEnded, confirmed);
        try (IssueFile told = issues == null ? null : IssueFile.create(issues)) {
            FileLoads loads = new FileLoads(console, register.jobs(), options, dryRun, told, cancellation);
            LoadedFiles loaded = loads.load(known, files);
            return told == null ? loaded : told.end(loaded);
        }
    }

    private ExitCode end(Register register, LoadedFiles loaded, Cancellation cancellation, LoadReport report) {
        if (loaded.failure() != null) {
            loaded.failure().sentences().forEach(console::warn);
            return loaded.exitCode();
        }
        if (cancellation.isRequested()) {
            report.warnOfTheRest();
            return loaded.exitCode();
        }
        if (noWait || dryRun) {
            return loaded.exitCode();
        }
        console.step("正在等待搜索跟上……", "Waiting until search has followed …");
        if (new SearchLevel(register).await(loaded.totals().seq())) {
            return loaded.exitCode();
        }
        ExitCode late = SearchLevel.late(console);
        return switch (loaded.exitCode()) {
            case UNREADABLE, WAITING -> loaded.exitCode();
            default -> late;
        };
    }
}
