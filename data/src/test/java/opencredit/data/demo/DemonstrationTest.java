package opencredit.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.demo.text.Times;
import opencredit.data.subject.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 26);
    private static final int RECORDS = 5_000;

    private static final List<Role> NAMES = List.of(
            Role.SUBJECT_NAME, Role.COUNTERPARTY_NAME, Role.REPRESENTATIVE, Role.AUTHORITY_NAME, Role.PUBLISHER_NAME);

    private final Datasets datasets = TestDatasets.shipped();
    private final Map<Dataset, Sample> samples = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void same_seed_and_day_give_the_same_bytes() throws IOException {
        Map<String, Path> first = write("first", 7);
        Map<String, Path> second = write("second", 7);
        Map<String, Path> other = write("other", 8);
        for (String dataset : first.keySet()) {
            assertThat(first.get(dataset)).hasSameBinaryContentAs(second.get(dataset));
            assertThat(Files.mismatch(first.get(dataset), other.get(dataset))).isNotNegative();
        }
    }

    @Test
    void every_dataset_has_a_share_and_the_shares_add_up() {
        Map<String, Path> files = write("shares", 1);
        assertThat(files.keySet())
                .containsExactlyElementsOf(
                        datasets.all().stream().map(Dataset::id).toList());
        assertThat(files.values().stream().mapToInt(file -> read(file).size()).sum())
                .isEqualTo(RECORDS);
        assertThat(files.values()).allSatisfy(file -> assertThat(read(file)).isNotEmpty());
    }

    @Test
    void every_credit_code_is_valid_and_of_a_block_that_no_registry_has() {
        forEach(write("codes", 2), (dataset, rows) -> {
            for (int column : columns(dataset, FieldType.CreditCode.class)) {
                for (NamedCsvRecord row : rows) {
                    String code = row.getField(column);
                    if (!code.isEmpty()) {
                        assertThat(CreditCode.isValid(code)).as(code).isTrue();
                        assertThat(CreditCode.read(code).flags()).as(code).isEmpty();
                        assertThat(code).matches("(11|12|13|51|52|91|92|93)3713[0-9]{2}Y[XG].*");
                    }
                }
            }
        });
    }

    @Test
    void nobody_is_taken_for_real() {
        forEach(write("names", 3), (dataset, rows) -> {
            for (NamedCsvRecord row : rows) {
                for (Role role : NAMES) {
                    assertThat(value(dataset, row, role)).matches("|.*示例.*");
                }
                assertThat(value(dataset, row, Role.PUBLISHER_NAME)).endsWith("（演示数据）");
            }
        });
    }

    @Test
    void parties_keep_one_name_in_every_dataset_and_names_one_party() {
        Map<String, String> names = new HashMap<>();
        forEach(new Demonstration(datasets, TODAY).write(folder, 40_000, 4), (dataset, rows) -> {
            for (NamedCsvRecord row : rows) {
                remember(names, value(dataset, row, Role.SUBJECT_CODE), value(dataset, row, Role.SUBJECT_NAME));
                remember(
                        names,
                        value(dataset, row, Role.COUNTERPARTY_CODE),
                        value(dataset, row, Role.COUNTERPARTY_NAME));
                remember(names, value(dataset, row, Role.AUTHORITY_CODE), value(dataset, row, Role.AUTHORITY_NAME));
                remember(
                        names,
                        value(dataset, row, Role.PUBLISHER_CODE),
                        value(dataset, row, Role.PUBLISHER_NAME).replace("（演示数据）", ""));
            }
        });
        assertThat(names).hasSizeGreaterThan(2_000).values().doesNotHaveDuplicates();
    }

    private static void remember(Map<String, String> names, String code, String name) {
        assertThat(names.merge(code.isEmpty() ? name : code, name, (known, _) -> known))
                .isEqualTo(name);
    }

    @Test
    void nobody_is_his_own_counterparty() {
        forEach(write("pairs", 9), (dataset, rows) -> {
            for (NamedCsvRecord row : rows) {
                assertThat(value(dataset, row, Role.SUBJECT_NAME))
                        .isNotEqualTo(value(dataset, row, Role.COUNTERPARTY_NAME));
            }
        });
    }

    /** What a sample says of its parties, times and numbers, it would say of the generated ones too. */
    @Test
    void nothing_of_the_sample_is_left_in_other_rows() {
        forEach(write("texts", 5), (dataset, rows) -> {
            Sample sample = Sample.of(dataset);
            for (NamedCsvRecord row : rows) {
                String subject = value(dataset, row, Role.SUBJECT_NAME);
                String all = String.join("\n", row.getFields());
                for (Sample.Line line : sample.lines()) {
                    String other = line.of(Role.SUBJECT_NAME);
                    if (!other.equals(subject) && line.of(Role.SUBJECT_CODE).startsWith("9")) {
                        assertThat(all).doesNotContain(other);
                    }
                }
            }
        });
    }

    @Test
    void amounts_in_texts_are_those_in_the_columns() {
        forEach(write("amounts", 5), (dataset, rows) -> {
            Sample sample = Sample.of(dataset);
            for (int column : columns(dataset, FieldType.Money.class)) {
                if (sample.lines().stream().allMatch(line -> StatedAmounts.isStated(sample, column, line.cells()))) {
                    assertThat(rows).allMatch(row -> StatedAmounts.isStated(sample, column, row.getFields()));
                }
            }
        });
    }

    @Test
    void no_two_rows_have_the_same_key() {
        forEach(
                write("keys", 6),
                (dataset, rows) -> assertThat(rows.stream()
                                .map(row -> dataset.key().stream()
                                        .map(role -> value(dataset, row, role))
                                        .toList()))
                        .as(dataset.id())
                        .doesNotHaveDuplicates());
    }

    @Test
    void numbers_are_given_once_by_each_authority() {
        forEach(
                write("numbers", 6),
                (dataset, rows) -> assertThat(rows.stream()
                                .map(row -> value(dataset, row, Role.AUTHORITY_NAME)
                                        + value(dataset, row, Role.DOCUMENT_NUMBER)
                                        + (dataset.stages() == null ? "" : value(dataset, row, Role.CATEGORY)))
                                .filter(number -> number.contains("〔")))
                        .as(dataset.id())
                        .doesNotHaveDuplicates());
    }

    /** One authority, one counterparty where there is one, and bodies of one place. */
    @Test
    void the_stages_of_a_project_stand_together() {
        forEach(write("stages", 11), (dataset, rows) -> {
            if (dataset.stages() == null) {
                return;
            }
            Map<String, List<NamedCsvRecord>> projects = rows.stream()
                    .collect(Collectors.groupingBy(row ->
                            value(dataset, row, Role.AUTHORITY_CODE) + value(dataset, row, Role.DOCUMENT_NUMBER)));
            assertThat(projects.values())
                    .anySatisfy(stages -> assertThat(stages).hasSizeGreaterThan(3));
            projects.forEach((number, stages) -> {
                Set<String> regions = new HashSet<>();
                Set<String> others = new HashSet<>();
                for (NamedCsvRecord stage : stages) {
                    regions.add(value(dataset, stage, Role.SUBJECT_CODE).substring(2, 8));
                    others.add(value(dataset, stage, Role.COUNTERPARTY_CODE));
                }
                others.remove("");
                assertThat(regions).as(number).hasSize(1);
                assertThat(others).as(number).hasSizeLessThan(2);
            });
        });
    }

    /** What is decided tomorrow cannot be published today, and what was done after a decision was done by now. */
    @Test
    void no_decision_is_of_today_or_later() {
        forEach(
                write("days", 8),
                (dataset, rows) -> assertThat(rows)
                        .allSatisfy(row -> assertThat(
                                        LocalDate.parse(value(dataset, row, Role.DECISION_DATE), Times.SLASHES))
                                .isBefore(TODAY)));
    }

    @Test
    void a_public_body_is_in_many_datasets() {
        Map<String, Set<String>> archives = new HashMap<>();
        forEach(new Demonstration(datasets, TODAY).write(folder, Demonstration.DEFAULT_RECORDS, 1), (dataset, rows) -> {
            for (NamedCsvRecord row : rows) {
                for (Role role : List.of(Role.SUBJECT_CODE, Role.COUNTERPARTY_CODE)) {
                    archives.computeIfAbsent(value(dataset, row, role), _ -> new HashSet<>())
                            .add(dataset.id());
                }
            }
        });
        archives.remove("");
        assertThat(archives).anySatisfy((code, in) -> {
            assertThat(code).startsWith("11371300YG");
            assertThat(in).hasSizeGreaterThanOrEqualTo(8);
        });
    }

    @Test
    void what_is_referred_to_is_there_and_about_the_same_subject() {
        Map<String, Path> files = write("references", 10);
        Set<String> there = new HashSet<>();
        forEach(
                files,
                (dataset, rows) -> rows.forEach(row -> there.add(dataset.id()
                        + value(dataset, row, Role.DOCUMENT_NUMBER)
                        + value(dataset, row, Role.SUBJECT_CODE))));
        forEach(files, (dataset, rows) -> {
            for (int column : columns(dataset, FieldType.Reference.class)) {
                FieldType type = Objects.requireNonNull(samples.get(dataset))
                        .fields()
                        .get(column)
                        .type();
                for (NamedCsvRecord row : rows) {
                    assertThat(row.getField(column).isEmpty()
                                    || there.contains(((FieldType.Reference) type).dataset()
                                            + row.getField(column)
                                            + value(dataset, row, Role.SUBJECT_CODE)))
                            .as(row.toString())
                            .isTrue();
                }
            }
        });
    }

    private void forEach(Map<String, Path> files, BiConsumer<Dataset, List<NamedCsvRecord>> check) {
        datasets.all().forEach(dataset -> check.accept(dataset, read(Objects.requireNonNull(files.get(dataset.id())))));
    }

    /** The cell of a role; empty where the sample has no such column. */
    private String value(Dataset dataset, NamedCsvRecord row, Role role) {
        Integer column = samples.computeIfAbsent(dataset, Sample::of).roles().get(role);
        return column == null ? "" : row.getField(column);
    }

    private Map<String, Path> write(String name, long seed) {
        return new Demonstration(datasets, TODAY).write(folder.resolve(name), RECORDS, seed);
    }

    private static List<NamedCsvRecord> read(Path file) {
        try (CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<Integer> columns(Dataset dataset, Class<? extends FieldType> type) {
        Sample sample = Sample.of(dataset);
        return IntStream.range(0, sample.fields().size())
                .filter(column -> type.isInstance(sample.fields().get(column).type()))
                .boxed()
                .toList();
    }
}
