package opencredit.data.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The records of a dataset published on one day: {@code 2026-03/06-penalties.csv}, in a folder for each month.
 *
 * @param dataset its id
 */
public record DayFile(Path file, LocalDate day, String dataset) {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern NAME = Pattern.compile("(\\d{2})-([a-z-]+)\\.csv");

    static DayFile of(Path folder, LocalDate day, String dataset) {
        String month = day.toString().substring(0, 7);
        String name = "%02d-%s.csv".formatted(day.getDayOfMonth(), dataset);
        return new DayFile(folder.resolve(month).resolve(name), day, dataset);
    }

    /** Those that lie in a folder, oldest first. */
    public static List<DayFile> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.flatMap(DayFile::read)
                    .sorted(Comparator.comparing(DayFile::day).thenComparing(DayFile::dataset))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<DayFile> read(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        String month = folder == null ? "" : String.valueOf(folder.getFileName());
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() && MONTH.matcher(month).matches()
                ? Stream.of(new DayFile(file, LocalDate.parse(month + "-" + name.group(1)), name.group(2)))
                : Stream.empty();
    }
}
