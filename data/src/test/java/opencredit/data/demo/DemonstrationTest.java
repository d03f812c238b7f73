package opencredit.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import opencredit.data.dataset.FieldType;
import opencredit.data.subject.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 26);
    private static final int RECORDS = 5_000;

    private final Datasets datasets = Datasets.load();

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
        for (Dataset dataset : datasets.all()) {
            for (int column : columnsOfCodes(dataset)) {
                for (NamedCsvRecord row : read(write("codes", 2).get(dataset.id()))) {
                    String code = row.getField(column);
                    if (!code.isEmpty()) {
                        assertThat(CreditCode.isValid(code)).as(code).isTrue();
                        assertThat(CreditCode.read(code).flags()).as(code).isEmpty();
                        assertThat(code).matches("(11|12|52|91|92|93)3713[0-9]{2}Y[XG].*");
                    }
                }
            }
        }
    }

    @Test
    void nobody_is_taken_for_real() {
        for (Path file : write("names", 3).values()) {
            for (NamedCsvRecord row : read(file)) {
                assertThat(row.getField("行政相对人名称")).contains("示例");
                assertThat(row.getField("数据来源单位")).contains("示例").endsWith("（演示数据）");
            }
        }
    }

    @Test
    void subjects_keep_one_name_and_names_one_subject() {
        Map<String, String> names = new HashMap<>();
        for (Path file :
                new Demonstration(datasets, TODAY).write(folder, 40_000, 4).values()) {
            for (NamedCsvRecord row : read(file)) {
                String code = row.getField("行政相对人代码_1（统一社会信用代码）");
                String name = row.getField("行政相对人名称");
                assertThat(names.merge(code.isEmpty() ? name : code, name, (known, _) -> known))
                        .isEqualTo(name);
            }
        }
        assertThat(names).hasSizeGreaterThan(2_000).values().doesNotHaveDuplicates();
    }

    @Test
    void amounts_in_texts_are_those_in_the_columns() {
        for (NamedCsvRecord row : read(write("amounts", 5).get("penalties"))) {
            for (String column : List.of("罚款金额（万元）", "没收违法所得、没收非法财物的金额（万元）")) {
                if (!row.getField(column).isEmpty()) {
                    long yuan = new BigDecimal(row.getField(column))
                            .movePointRight(4)
                            .longValueExact();
                    assertThat(row.getField("处罚内容")).containsPattern("(?<!\\d)" + yuan + "元");
                }
            }
        }
    }

    @Test
    void numbers_are_given_once_by_each_authority() {
        for (Path file : write("numbers", 6).values()) {
            List<NamedCsvRecord> rows = read(file);
            String authority = file.endsWith("licences.csv") ? "许可机关" : "处罚机关";
            String number = file.endsWith("licences.csv") ? "行政许可决定文书号" : "行政处罚决定书文号";
            assertThat(rows.stream().map(row -> row.getField(authority) + row.getField(number)))
                    .doesNotHaveDuplicates();
        }
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

    private static List<Integer> columnsOfCodes(Dataset dataset) {
        Sample sample = Sample.of(dataset);
        return Stream.iterate(0, column -> column < sample.fields().size(), column -> column + 1)
                .filter(column -> sample.fields().get(column).type() instanceof FieldType.CreditCode)
                .toList();
    }
}
