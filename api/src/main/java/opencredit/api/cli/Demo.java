package opencredit.api.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.demo.DayFile;
import opencredit.data.demo.Demonstration;
import opencredit.data.rule.CityTime;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--months",
            paramLabel = "M",
            description =
                    "Write a folder for each of the past M months of publication, a file for each day and dataset.")
    private @Nullable Integer months;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files; the working folder if absent.")
    private Path folder = Path.of("");

    /** Three years: the oldest decisions are not older. */
    private static final int MOST_MONTHS = 36;

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
        Demonstration demonstration = new Demonstration(Datasets.load(), today);
        if (months != null) {
            return byMonth(demonstration, months);
        }
        Map<String, Path> files = demonstration.write(folder, records, seed);
        files.forEach((dataset, file) -> console.say(new Bilingual(
                "已写入 " + file + "；载入：opencredit load " + dataset + " " + file,
                "Wrote " + file + "; load it: opencredit load " + dataset + " " + file)));
        return ExitCode.OK.number();
    }

    private int byMonth(Demonstration demonstration, int most) {
        if (most < 1 || most > MOST_MONTHS) {
            throw new Failure(
                    ExitCode.USAGE,
                    "--months 应为 1 到 " + MOST_MONTHS + "。",
                    "--months must be 1 to " + MOST_MONTHS + ".");
        }
        List<DayFile> files = demonstration.writeByDay(folder, records, seed, most);
        Map<Path, Long> months = files.stream()
                .map(file -> Objects.requireNonNull(file.file().getParent()))
                .collect(Collectors.groupingBy(month -> month, TreeMap::new, Collectors.counting()));
        months.forEach((month, count) -> console.say(new Bilingual(
                "已写入 " + month + "：" + count + " 个文件，按公示日期和数据集",
                "Wrote " + month + ": " + count + " files, by day of publication and dataset")));
        return ExitCode.OK.number();
    }
}
