package opencredit.data.demo;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Header;
import opencredit.data.dataset.Role;
import opencredit.data.demo.text.Times;
import org.jspecify.annotations.Nullable;

/**
 * The hand-written sample of a dataset, {@code data/demo/DATASET.csv}, as it stands.
 *
 * @param fields what each column is
 * @param roles the columns of roles, from 0
 */
public record Sample(
        Dataset dataset, List<String> headers, List<Field> fields, Map<Role, Integer> roles, List<Line> lines) {

    /**
     * A row of the sample.
     *
     * @param file where it stands
     * @param number of its line there
     */
    public record Line(String file, long number, List<String> headers, List<String> cells, Map<Role, Integer> roles) {

        LocalDate decided() {
            return read(Role.DECISION_DATE, day -> LocalDate.parse(day, Times.SLASHES));
        }

        /** The cell of a role; empty where the sample has no such column. */
        public String of(Role role) {
            Integer column = roles.get(role);
            return column == null ? "" : cells.get(column);
        }

        /** How the text of a cell is read. */
        <T extends @Nullable Object> T read(int column, Function<String, T> reading) {
            return read("column " + headers.get(column), cells.get(column), reading);
        }

        /** What is read of the cell of a role; of an empty one where the sample has no such column. */
        <T extends @Nullable Object> T read(Role role, Function<String, T> reading) {
            Integer column = roles.get(role);
            return column == null ? read("no column of " + role.wire(), "", reading) : read(column, reading);
        }

        /** Who wrote the cell finds it again: by file, line and column. */
        private <T extends @Nullable Object> T read(String place, String cell, Function<String, T> reading) {
            try {
                return reading.apply(cell);
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException wrong) {
                throw new IllegalArgumentException(
                        "%s:%d, %s: %s".formatted(file, number, place, wrong.getMessage()), wrong);
            }
        }
    }

    /**
     * The lines by what they disclose, each in the order in which it is told: the first publishes it, those of the same key
     * below change it.
     */
    public List<List<Line>> told() {
        List<Integer> key =
                dataset.key().stream().map(roles::get).filter(Objects::nonNull).toList();
        Map<List<String>, List<Line>> byKey = new LinkedHashMap<>();
        for (Line line : lines) {
            List<String> own = key.stream().map(line.cells()::get).toList();
            byKey.computeIfAbsent(own, _ -> new ArrayList<>()).add(line);
        }
        return List.copyOf(byKey.values());
    }

    /** The day on which it was written, so to say: that of its newest decision. */
    LocalDate day() {
        return lines.stream().map(Line::decided).max(LocalDate::compareTo).orElseThrow();
    }

    /** Of the class path, where each dataset has one. */
    public static Sample of(Dataset dataset) {
        try (InputStream in = Sample.class.getResourceAsStream("/opencredit/" + file(dataset))) {
            byte[] bytes =
                    Objects.requireNonNull(in, "no sample " + file(dataset)).readAllBytes();
            return of(dataset, new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", ""));
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    /** @throws IllegalArgumentException naming file and line, or file and column, of what is wrong */
    static Sample of(Dataset dataset, String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            return of(dataset, reader.stream().toList());
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        } catch (CsvParseException wrong) {
            throw new IllegalArgumentException(file(dataset) + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String file(Dataset dataset) {
        return "data/demo/" + dataset.id() + ".csv";
    }

    private static Sample of(Dataset dataset, List<CsvRecord> rows) {
        List<String> headers = rows.getFirst().getFields();
        List<Field> fields =
                headers.stream().map(header -> field(dataset, header)).toList();
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        for (Field field : fields) {
            if (field.role() != null) {
                roles.put(field.role(), fields.indexOf(field));
            }
        }
        List<Line> lines = rows.stream()
                .skip(1)
                .map(row -> new Line(file(dataset), row.getStartingLineNumber(), headers, row.getFields(), roles))
                .toList();
        return new Sample(dataset, headers, fields, roles, lines);
    }

    private static Field field(Dataset dataset, String header) {
        String wanted = Header.fold(header);
        return dataset.fields().stream()
                .filter(field -> field.columns().stream().map(Header::fold).anyMatch(wanted::equals))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        file(dataset) + ", column " + header + ": no field of the dataset"));
    }
}
