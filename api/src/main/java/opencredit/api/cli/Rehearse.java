package opencredit.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.api.cli.load.Load;
import opencredit.api.serve.Serving;
import opencredit.api.settings.Settings;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.demo.Demonstration;
import opencredit.data.rule.CityTime;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * One start with a load and some readers, in a home of its own and for this machine alone. Java watches it where the
 * launcher says so, and keeps the classes as later starts need them.
 */
@Command(
        name = "rehearse",
        description = "Start once in a home of its own, so that Java keeps what later starts need.",
        mixinStandardHelpOptions = true)
final class Rehearse implements Callable<Integer> {
    /** Over all datasets: some rows of each. */
    private static final int RECORDS = 500;
    /** Often enough for Java to see which methods are called much. */
    private static final int TIMES = 5;

    /** How many datasets are loaded: of any as good as of others. */
    private static final int LOADED = 2;
    /** A first reader's patience, so that a build never hangs. */
    private static final int LONGEST_MILLISECONDS = 30_000;
    /** What a first reader asks; 建材 is in names of the demonstration. */
    private static final List<String> ASKED = List.of(
            "/health/ready",
            "/v1/datasets",
            "/v1/search?q=%E5%BB%BA%E6%9D%90&total=true",
            "/v1/suggest?q=%E5%BB%BA%E6%9D%90",
            "/",
            "/search?q=%E5%BB%BA%E6%9D%90");

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @Override
    public Integer call() throws IOException {
        Path home = Files.createTempDirectory("opencredit-rehearsal");
        try {
            // none of the environment's: a rehearsal never sees a register in use
            Settings settings = Settings.of(Map.of("OPENCREDIT_HOME", home.toString(), "OPENCREDIT_PORT", "0"));
            Datasets datasets = Datasets.load();
            List<String> loaded =
                    datasets.all().stream().limit(LOADED).map(Dataset::id).toList();
            try (Serving serving = Serving.startAlone(settings)) {
                load(home, settings, datasets, loaded);
                read(serving.url(), loaded);
            }
            return ExitCode.OK.number();
        } finally {
            delete(home);
        }
    }

    private static void load(Path home, Settings settings, Datasets datasets, List<String> loaded) {
        Map<String, Path> files =
                new Demonstration(datasets, CityTime.day(Instant.now())).write(home.resolve("files"), RECORDS, 1);
        for (String dataset : loaded) {
            CommandLine load = new CommandLine(new Load(silent(), () -> settings));
            int code = load.execute("--force", dataset, String.valueOf(files.get(dataset)));
            if (code != ExitCode.OK.number()) {
                throw new Failure(ExitCode.UNEXPECTED, "演练未能载入数据。", "The rehearsal could not load its data.");
            }
        }
    }

    private static void read(String url, List<String> loaded) throws IOException {
        for (int time = 0; time < TIMES; time++) {
            for (String path : ASKED) {
                answer(url + path);
            }
            for (String dataset : loaded) {
                answer(url + "/v1/datasets/" + dataset + "/records?limit=20");
            }
            Matcher id = ID.matcher(answer(url + "/v1/records"));
            if (id.find()) {
                answer(url + "/v1/records/" + id.group(1));
                answer(url + "/records/" + id.group(1));
            }
        }
    }

    private static String answer(String url) throws IOException {
        URLConnection connection = URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(LONGEST_MILLISECONDS);
        connection.setReadTimeout(LONGEST_MILLISECONDS);
        try (InputStream answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Console silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Console(nowhere, nowhere, "en", false);
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> inside = Files.walk(home)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
