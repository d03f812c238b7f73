package opencredit.data.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Header;
import opencredit.data.dataset.Role;
import opencredit.data.demo.text.Times;

/**
 * The hand-written sample of a dataset, {@code data/demo/DATASET.csv}, as it stands.
 *
 * @param fields what each column is
 * @param roles the columns of roles, from 0
 */
record Sample(Dataset dataset, List<String> headers, List<Field> fields, Map<Role, Integer> roles, List<Line> lines) {

    /** A row of the sample. */
    record Line(List<String> cells, Map<Role, Integer> roles) {

        LocalDate decided() {
            return LocalDate.parse(of(Role.DECISION_DATE), Times.SLASHES);
        }

        /** The cell of a role; empty where the sample has no such column. */
        String of(Role role) {
            Integer column = roles.get(role);
            return column == null ? "" : cells.get(column);
        }
    }

    /** The day on which it was written, so to say: that of its newest decision. */
    LocalDate day() {
        return lines.stream().map(Line::decided).max(LocalDate::compareTo).orElseThrow();
    }

    static Sample of(Dataset dataset) {
        String file = "/opencredit/data/demo/" + dataset.id() + ".csv";
        try (InputStream in = Sample.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(in, "no sample " + file).readAllBytes();
            String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
                return of(dataset, reader.stream().map(CsvRecord::getFields).toList());
            }
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    private static Sample of(Dataset dataset, List<List<String>> rows) {
        List<String> headers = rows.getFirst();
        List<Field> fields =
                headers.stream().map(header -> field(dataset, header)).toList();
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        for (Field field : fields) {
            if (field.role() != null) {
                roles.put(field.role(), fields.indexOf(field));
            }
        }
        List<Line> lines = new ArrayList<>();
        rows.stream().skip(1).forEach(cells -> lines.add(new Line(cells, roles)));
        return new Sample(dataset, headers, fields, roles, List.copyOf(lines));
    }

    private static Field field(Dataset dataset, String header) {
        String wanted = Header.fold(header);
        return dataset.fields().stream()
                .filter(field -> field.columns().stream().map(Header::fold).anyMatch(wanted::equals))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the sample of " + dataset.id() + " has a column of no field: " + header));
    }
}
