package opencredit.api.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import opencredit.api.Register;
import opencredit.api.Settings;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.Intake;
import opencredit.data.intake.UnreadableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes files. */
@Command(
        name = "load",
        description =
                "Publish the disclosures of files: CSV (also gzip), XLSX or JSON Lines. Loading a file again is safe.",
        mixinStandardHelpOptions = true)
final class Load implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DATASET", description = "What the files disclose, such as licences.")
    private String dataset = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Each is a batch of its own.")
    private List<Path> files = List.of();

    @Option(names = "--force", description = "Load although a file is outside what the dataset expects.")
    private boolean force;

    @Option(
            names = "--include-ended",
            description = "Publish rows whose publication window is over too, for tests and measuring.")
    private boolean includeEnded;

    @Option(names = "--no-wait", description = "Do not wait until a running server's search has followed.")
    private boolean noWait;

    @Option(names = "--json", description = "Print the report as one JSON object.")
    private boolean json;

    private final Console console;
    private final Supplier<Settings> settings;

    Load(Console console, Supplier<Settings> settings) {
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
        try (Session session = Session.open(settings.get())) {
            Register register = session.register();
            Dataset known = Lookups.dataset(register.datasets(), dataset);
            LoadedFiles loaded = load(register, known);
            print(loaded, known);
            ExitCode code = loaded.exitCode();
            if (noWait || new SearchLevel(register).await(loaded.totals().seq())) {
                return code.number();
            }
            ExitCode late = SearchLevel.late(console);
            return (code == ExitCode.UNREADABLE ? code : late).number();
        }
    }

    private LoadedFiles load(Register register, Dataset known) {
        List<LoadedFiles.Outcome> outcomes = new ArrayList<>();
        for (Path file : files) {
            outcomes.add(load(register.intake(), known, file));
        }
        return new LoadedFiles(dataset, outcomes);
    }

    private LoadedFiles.Outcome load(Intake intake, Dataset known, Path file) {
        String name = Intake.source(file);
        try (LoadProgress progress = new LoadProgress(console, name)) {
            return new LoadedFiles.Done(intake.load(known, file, new Intake.Options(force, includeEnded), progress));
        } catch (UnreadableFile e) {
            return new LoadedFiles.Unread(name, e);
        }
    }

    private void print(LoadedFiles loaded, Dataset known) {
        if (json) {
            console.say(Wire.of(loaded));
            return;
        }
        new LoadTable(console, known).print(loaded);
    }
}
