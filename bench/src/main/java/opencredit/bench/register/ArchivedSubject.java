package opencredit.bench.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import opencredit.bench.figure.Home;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Header;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.demo.Demonstration;
import opencredit.data.rule.CityTime;
import opencredit.data.store.archive.Subjects;
import opencredit.data.store.db.Database;

/**
 * A subject with many records in many datasets, loaded beside what a register holds: demonstration rows with its name.
 *
 * @param records that are shown about it
 * @param datasets that these are in
 */
public record ArchivedSubject(String code, long records, int datasets) {
    /** In no demonstration data: the example of the definitions. */
    private static final Named LARGE = new Named("临沂示例建材有限公司", "91371300699999996U");

    private static final Named USUAL = new Named("临沂示例装饰有限公司", "913713006999999881");
    /** Enough that the smallest of the datasets has its share. */
    private static final int ROWS = 20_000;

    private static final long SEED = 7;

    /** One with more than almost any has. */
    public static ArchivedSubject large(Home home) {
        return load(home, LARGE, 500, 12);
    }

    /** One with as many as the goal for its page is stated for. */
    public static ArchivedSubject usual(Home home) {
        return load(home, USUAL, 50, 6);
    }

    private static ArchivedSubject load(Home home, Named named, int records, int datasets) {
        Datasets all = Datasets.load();
        // of one subject there are many only where a number tells them apart; what feeds a section costs most
        List<Dataset> chosen = all.all().stream()
                .filter(dataset -> dataset.key().contains(Role.DOCUMENT_NUMBER))
                .sorted(Comparator.comparing(dataset -> dataset.archive() == null))
                .limit(datasets)
                .toList();
        Map<String, Path> files =
                new Demonstration(all, LocalDate.now(CityTime.OFFSET)).write(home.scratch("archive"), ROWS, SEED);
        Map<String, Path> ofOne = new TreeMap<>();
        for (int number = 0; number < chosen.size(); number++) {
            int rows = records * (number + 1) / chosen.size() - records * number / chosen.size();
            Dataset dataset = chosen.get(number);
            Path file = Objects.requireNonNull(files.get(dataset.id()));
            ofOne.put(dataset.id(), ofOne(named, dataset, file, rows));
        }
        home.publish(ofOne);
        return shown(home, all, named);
    }

    private static Path ofOne(Named named, Dataset dataset, Path file, int rows) {
        Path rewritten = file.resolveSibling(dataset.id() + "-of-one.csv");
        try {
            rewrite(named, dataset, file, rewritten, rows);
            return rewritten;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void rewrite(Named named, Dataset dataset, Path from, Path to, int rows) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(from);
                CsvWriter writer = CsvWriter.builder().build(to)) {
            List<String> headers = new ArrayList<>();
            for (CsvRecord line : reader) {
                if (line.getStartingLineNumber() > 1) {
                    writer.writeRecord(renamed(named, dataset, headers, line.getFields()));
                    if (--rows == 0) {
                        return;
                    }
                } else {
                    line.getFields().forEach(header -> headers.add(header.replace("\uFEFF", "")));
                    writer.writeRecord(headers);
                }
            }
        }
    }

    private static List<String> renamed(Named named, Dataset dataset, List<String> headers, List<String> cells) {
        List<String> renamed = new ArrayList<>(cells);
        put(renamed, column(dataset, headers, Role.SUBJECT_NAME), named.name());
        put(renamed, column(dataset, headers, Role.SUBJECT_CODE), named.code());
        put(renamed, column(dataset, headers, Role.SUBJECT_KIND), "organization");
        return renamed;
    }

    private static void put(List<String> cells, int column, String value) {
        if (column >= 0) {
            cells.set(column, value);
        }
    }

    private static int column(Dataset dataset, List<String> headers, Role role) {
        List<String> accepted = dataset.field(role).stream()
                .flatMap(field -> field.columns().stream())
                .map(Header::fold)
                .toList();
        List<String> folded = headers.stream().map(Header::fold).toList();
        return folded.stream()
                .filter(accepted::contains)
                .findFirst()
                .map(folded::indexOf)
                .orElse(-1);
    }

    private static ArchivedSubject shown(Home home, Datasets all, Named named) {
        try (Database database = Database.embedded(home.path())) {
            Map<String, Long> counts = new Subjects(database, all)
                    .find(named.code(), Instant.now())
                    .orElseThrow()
                    .subject()
                    .counts();
            long records = counts.values().stream().mapToLong(Long::longValue).sum();
            return new ArchivedSubject(named.code(), records, counts.size());
        }
    }

    private record Named(String name, String code) {}
}
