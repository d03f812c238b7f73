package opencredit.bench.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opencredit.api.serve.Index;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.bench.process.Command;
import opencredit.bench.process.FileTree;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.demo.Demonstration;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Act;
import opencredit.data.rule.CityTime;
import opencredit.data.store.embedded.Cluster;

/** The register that is measured: its files, its folder, and its commands. Filled once, and kept for the next run. */
public final class Home {
    private static final long SEED = 1;

    private final Path root;
    private final Path folder;
    private final int records;

    public Home(Options options) {
        this.root = options.root();
        this.folder = options.folder();
        this.records = options.records();
    }

    /** The register's folder. */
    public Path path() {
        return folder.resolve("home");
    }

    /** A file for whatever a part has to leave somewhere. */
    public Path scratch(String name) {
        return folder.resolve(name);
    }

    /** The settings of a process of this register, on any free port. */
    public Map<String, String> environment() {
        return Map.of("OPENCREDIT_HOME", path().toString(), "OPENCREDIT_PORT", "0");
    }

    /** The generated files by dataset. */
    public Map<String, Path> files() {
        return new Demonstration(Datasets.load(), LocalDate.now(CityTime.OFFSET))
                .write(folder.resolve("files"), records, SEED);
    }

    /** The same, with its search index in an engine of its own. */
    public Map<String, String> searchedThrough(String url) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("OPENCREDIT_SEARCH_URL", url);
        return environment;
    }

    /** Runs the program on this register. */
    public Command opencredit(String... words) {
        return opencredit(environment(), words);
    }

    /** Runs the program with these settings. */
    public Command opencredit(Map<String, String> environment, String... words) {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("opencredit").toString()));
        command.addAll(List.of(words));
        return Command.run(root, environment, command);
    }

    /** Its PostgreSQL, which runs as long as somebody has it open. */
    public Cluster postgres() {
        return Cluster.open(path().resolve("postgres"));
    }

    /** Begins anew. */
    public void empty() {
        try {
            Files.deleteIfExists(marker());
            FileTree.delete(path());
            Files.createDirectories(path());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Loads and indexes everything, unless that was done before. */
    public void fill() {
        if (Files.exists(marker())) {
            return;
        }
        BenchOutput.say("filling " + path());
        empty();
        publish(files());
        filled();
    }

    /**
     * Publishes and indexes files by dataset, all in this process: starting the program once for each dataset would take
     * longer than loading it.
     */
    public void publish(Map<String, Path> files) {
        try (Register register = Register.open(Settings.of(environment()));
                Index index = Index.open(register)) {
            new TreeMap<>(files)
                    .forEach((dataset, file) -> register.intake()
                            .load(
                                    register.datasets().find(dataset).orElseThrow(),
                                    SubmittedBytes.at(file),
                                    new Act("bench", "update"),
                                    new Intake.Options(true, false, true),
                                    Intake.Progress.UNHEARD));
            index.followed().catchUp();
        }
    }

    /** Notes that everything is loaded and indexed. */
    public void filled() {
        try {
            Files.writeString(marker(), "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path marker() {
        return folder.resolve("filled");
    }
}
