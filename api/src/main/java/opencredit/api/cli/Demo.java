package opencredit.api.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.demo.Demonstration;
import opencredit.data.rule.CityTime;
import opencredit.data.text.Bilingual;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes demonstration files. */
@Command(
        name = "demo",
        description = "Write fictional files that load takes. The same seed and day write the same bytes.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    @Option(names = "--records", required = true, paramLabel = "N", description = "Rows over all datasets.")
    private int records;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "Any whole number.")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files; the working folder if absent.")
    private Path folder = Path.of("");

    private final Console console;

    Demo(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (records < 1) {
            throw new Failure(ExitCode.USAGE, "--records 应为正整数。", "--records must be a positive whole number.");
        }
        LocalDate today = CityTime.day(Instant.now());
        Map<String, Path> files = new Demonstration(Datasets.load(), today).write(folder, records, seed);
        files.forEach((dataset, file) -> console.say(new Bilingual(
                "已写入 " + file + "；载入：opencredit load " + dataset + " " + file,
                "Wrote " + file + "; load it: opencredit load " + dataset + " " + file)));
        return ExitCode.OK.number();
    }
}
