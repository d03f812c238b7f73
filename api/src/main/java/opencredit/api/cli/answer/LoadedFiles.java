package opencredit.api.cli.answer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.outcome.Report;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What became of the files of one {@code load}: each is a batch of its own.
 *
 * @param failure what ended the load before its last file, or null
 */
public record LoadedFiles(
        String dataset, List<Outcome> files, @Nullable Failure failure) {
    /** A report's own bound on what it says about rows. */
    private static final int MOST_NOTES = 1000;

    public sealed interface Outcome {}

    public record Done(Report report) implements Outcome {}

    public record Unread(String source, UnreadableFile cause) implements Outcome {}

    /**
     * Not loaded to its end, for no fault of the file.
     *
     * @param code {@code cancelled}, {@code not-tried}, or how the command ends
     * @param batch what is staged as, 0 when it is not
     * @param read how many of its rows were read
     */
    public record NotLoaded(String source, String code, Bilingual sentence, long batch, long read) implements Outcome {}

    List<Report> reports() {
        return files.stream()
                .flatMap(file -> file instanceof Done done ? java.util.stream.Stream.of(done.report()) : null)
                .toList();
    }

    /** Whether every file was read to its end. */
    public boolean isWhole() {
        return failure == null && files.stream().allMatch(Done.class::isInstance);
    }

    /** The same, ended by this failure where no other has. */
    public LoadedFiles endedBy(Failure late) {
        return failure == null ? new LoadedFiles(dataset, files, late) : this;
    }

    /** All reports as one, whose batch is 0. */
    public Report totals() {
        return new Report(
                dataset,
                "",
                0,
                sum(Report::received),
                sum(Report::published),
                sum(Report::amended),
                sum(Report::unchanged),
                sum(Report::withdrawn),
                sum(Report::refused),
                sum(Report::flagged),
                merge(Report::skipped),
                merge(Report::refusals),
                merge(Report::flags),
                reports().stream()
                        .flatMap(report -> report.notes().stream())
                        .limit(MOST_NOTES)
                        .toList(),
                reports().stream().mapToLong(Report::seq).max().orElse(0),
                waiting());
    }

    /** Of all files that wait together; null where none does. The dataset shows as many as when the first was staged. */
    private Report.@Nullable Waiting waiting() {
        return reports().stream()
                .map(Report::waiting)
                .filter(Objects::nonNull)
                .reduce((one, other) -> new Report.Waiting(
                        one.rows() + other.rows(),
                        one.published() + other.published(),
                        one.amended() + other.amended(),
                        one.withdrawn() + other.withdrawn(),
                        one.shown(),
                        one.secondPerson() + other.secondPerson()))
                .orElse(null);
    }

    public ExitCode exitCode() {
        if (failure != null) {
            return failure.exitCode();
        }
        if (files.stream().anyMatch(Unread.class::isInstance)) {
            return ExitCode.UNREADABLE;
        }
        if (totals().waiting() != null) {
            return ExitCode.WAITING;
        }
        return totals().refused() > 0 ? ExitCode.REFUSED : ExitCode.OK;
    }

    private long sum(ToLongFunction<Report> count) {
        return reports().stream().mapToLong(count).sum();
    }

    private Map<String, Long> merge(Function<Report, Map<String, Long>> counts) {
        return reports().stream()
                .flatMap(report -> counts.apply(report).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }
}
