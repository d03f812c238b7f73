package opencredit.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.demo.text.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows as without days, each in the file of a day after its decision. */
class DayFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 26);
    private static final int RECORDS = 8_000;
    private static final int MONTHS = 12;

    private final Datasets datasets = TestDatasets.shipped();
    private final Map<String, List<Published>> rows = new HashMap<>();
    private Map<String, Path> together = Map.of();
    private List<DayFile> files = List.of();

    /** A row, and the day on which it was published. */
    private record Published(LocalDate day, List<String> cells) {}

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        Demonstration demonstration = new Demonstration(datasets, TODAY);
        together = demonstration.write(folder.resolve("together"), RECORDS, 12);
        files = demonstration.writeByDay(folder.resolve("days"), RECORDS, 12, MONTHS);
        for (DayFile file : files) {
            List<Published> own = rows.computeIfAbsent(file.dataset(), _ -> new ArrayList<>());
            read(file.file()).forEach(cells -> own.add(new Published(file.day(), cells)));
        }
    }

    /** What was told first; what is told later of the same disclosure comes on a later day. */
    @Test
    void nothing_is_lost_and_nothing_twice() {
        together.forEach((dataset, file) -> assertThat(
                        byKey(dataset).stream().map(told -> told.getFirst().cells()))
                .containsExactlyInAnyOrderElementsOf(read(file)));
        rows.keySet()
                .forEach(dataset -> assertThat(byKey(dataset))
                        .allSatisfy(told ->
                                assertThat(told).extracting(Published::day).doesNotHaveDuplicates()));
    }

    /** A reader of the demonstration can see every state that its pages know, and promises that are overdue. */
    @Test
    void every_state_is_there() {
        for (Dataset dataset : datasets.all()) {
            Integer state = Sample.of(dataset).roles().get(Role.STATE);
            if (state == null) {
                continue;
            }
            CodeList list = datasets.codes(dataset, Role.STATE).orElseThrow();
            List<Published> own = Objects.requireNonNull(rows.get(dataset.id()));
            Set<String> seen = own.stream()
                    .map(row -> list.find(row.cells().get(state), "2018").orElseThrow())
                    .map(CodeList.Code::value)
                    .collect(Collectors.toSet());
            assertThat(seen)
                    .as(dataset.id())
                    .containsExactlyInAnyOrderElementsOf(
                            list.codes().stream().map(CodeList.Code::value).toList());
            if (dataset.archive() == ArchiveSection.PROMISES) {
                int due = column(dataset.id(), Role.VALID_UNTIL);
                assertThat(byKey(dataset.id()).stream().map(List::getLast)).anySatisfy(row -> {
                    assertThat(row.cells().get(state)).isEqualTo("履行中");
                    assertThat(LocalDate.parse(row.cells().get(due), Times.SLASHES))
                            .isBefore(TODAY);
                });
            }
        }
    }

    /** The rows of each disclosure, the oldest first. */
    private List<List<Published>> byKey(String dataset) {
        Sample sample = Sample.of(datasets.find(dataset).orElseThrow());
        List<Integer> key = sample.dataset().key().stream()
                .map(sample.roles()::get)
                .filter(Objects::nonNull)
                .toList();
        return List.copyOf(Objects.requireNonNull(rows.get(dataset)).stream()
                .collect(Collectors.groupingBy(
                        row -> key.stream().map(row.cells()::get).toList()))
                .values());
    }

    @Test
    void days_are_of_the_past_months_and_after_the_decision() {
        assertThat(files).extracting(DayFile::day).isSorted().allMatch(day -> !day.isAfter(TODAY));
        assertThat(files.getFirst().day()).isBetween(TODAY.minusMonths(MONTHS + 1), TODAY.minusMonths(MONTHS - 1));
        assertThat(files.stream().map(file -> file.day().withDayOfMonth(1)).distinct())
                .hasSize(MONTHS + 1);
        rows.forEach((dataset, own) -> {
            int decided = column(dataset, Role.DECISION_DATE);
            assertThat(own)
                    .allSatisfy(row -> assertThat(LocalDate.parse(row.cells().get(decided), Times.SLASHES))
                            .isBefore(row.day()));
        });
    }

    /** Of what was decided since the register opened, some body publishes all within nine days, and some only after a month. */
    @Test
    void some_publish_at_once_and_some_late() {
        LocalDate opened = files.getFirst().day();
        int decided = column("licences", Role.DECISION_DATE);
        int authority = column("licences", Role.AUTHORITY_CODE);
        Map<String, Long> slowest = new HashMap<>();
        for (Published row : Objects.requireNonNull(rows.get("licences"))) {
            LocalDate day = LocalDate.parse(row.cells().get(decided), Times.SLASHES);
            if (!day.isBefore(opened)) {
                slowest.merge(row.cells().get(authority), row.day().toEpochDay() - day.toEpochDay(), Math::max);
            }
        }
        assertThat(slowest.values()).anyMatch(days -> days <= 7).anyMatch(days -> days > 31);
        assertThat(slowest.values().stream().filter(days -> days <= 7).count()).isGreaterThan(slowest.size() / 2);
    }

    private int column(String dataset, Role role) {
        return Objects.requireNonNull(
                Sample.of(datasets.find(dataset).orElseThrow()).roles().get(role));
    }

    private static List<List<String>> read(Path file) {
        try (CsvReader<CsvRecord> reader =
                        CsvReader.builder().detectBomHeader(true).ofCsvRecord(file);
                Stream<CsvRecord> lines = reader.stream()) {
            return lines.skip(1).map(CsvRecord::getFields).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
