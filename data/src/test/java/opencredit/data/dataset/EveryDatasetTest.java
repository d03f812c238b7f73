package opencredit.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.data.dataset.derived.RecordSchema;
import opencredit.data.dataset.derived.TableSchema;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.export.ExportColumn;
import opencredit.data.export.ExportColumns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every file of {@code data/datasets/} must do, those to come as well. */
class EveryDatasetTest {
    private static final Datasets DATASETS = Datasets.load();

    static Stream<Dataset> datasets() {
        return DATASETS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void every_field_can_be_read_by_people(Dataset dataset) {
        assertThat(dataset.fields()).allSatisfy(field -> {
            assertThat(field.title().zh()).isNotBlank();
            assertThat(field.title().en()).isNotBlank();
            assertThat(field.example()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void headers_of_a_download_are_accepted_on_the_way_in(Dataset dataset) {
        Map<String, String> accepted = new HashMap<>();
        dataset.fields()
                .forEach(field -> field.columns().forEach(column -> accepted.put(Header.fold(column), field.name())));
        List<ExportColumn> columns = ExportColumns.of(dataset, DATASETS);
        assertThat(dataset.published()).allSatisfy(field -> {
            ExportColumn column = columns.stream()
                    .filter(each -> each.name().equals(field.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(accepted.get(Header.fold(column.header()))).isEqualTo(field.name());
        });
        assertThat(columns).extracting(ExportColumn::name).doesNotHaveDuplicates();
        assertThat(columns).extracting(ExportColumn::header).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void words_of_a_download_are_read_back_as_the_same_codes(Dataset dataset) {
        for (Field field : dataset.published()) {
            if (field.type() instanceof FieldType.Code(String list, boolean several)) {
                ExportColumn column = ExportColumns.of(dataset, DATASETS).stream()
                        .filter(each -> each.name().equals(field.name()))
                        .findFirst()
                        .orElseThrow();
                CodeList codes = DATASETS.codes(list);
                assertThat(codes.codes())
                        .allSatisfy(code -> assertThat(codes.find(column.below(code.value()), "any"))
                                .contains(code));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void a_record_of_its_examples_fits_its_schema_and_nothing_unknown_does(Dataset dataset) {
        ObjectNode record = example(dataset);
        String schema = RecordSchema.record(dataset, DATASETS).toString();
        assertThat(faults(schema, record)).isEmpty();
        assertThat(faults(
                        RecordSchema.fields(dataset, DATASETS).toString(),
                        record.get("fields").deepCopy()))
                .isEmpty();
        ((ObjectNode) record.get("fields")).put("personDocumentNumber", "1");
        assertThat(faults(schema, record)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void the_table_schema_names_every_published_field(Dataset dataset) {
        assertThat(TableSchema.of(dataset, DATASETS).get("fields").findValuesAsText("name"))
                .containsExactlyElementsOf(
                        dataset.published().stream().map(Field::name).toList());
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void no_schema_calls_yuan_ten_thousand_yuan(Dataset dataset) {
        assertThat(RecordSchema.record(dataset, DATASETS).toString()).doesNotContain("万元");
        assertThat(TableSchema.of(dataset, DATASETS).toString()).doesNotContain("万元");
    }

    private static List<String> faults(String schema, com.fasterxml.jackson.databind.JsonNode value) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        value.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static ObjectNode example(Dataset dataset) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("id", "019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10").put("dataset", dataset.id());
        record.put("version", 1)
                .put("seq", 1)
                .put("rule", dataset.window().id())
                .put("edition", "2018");
        record.put("publishedAt", "2026-05-25T02:11:09.123Z").put("updatedAt", "2026-05-25T02:11:09.123Z");
        record.putObject("fields");
        record.putObject("subject").put("kind", "organization");
        if (dataset.field(Role.COUNTERPARTY_NAME).isPresent()) {
            record.putObject("counterparty").put("kind", "organization");
        }
        for (Field field : dataset.published()) {
            put(record, field.path(), field);
        }
        return record;
    }

    private static void put(ObjectNode record, List<String> path, Field field) {
        ObjectNode holder = path.size() == 1 ? record : record.withObjectProperty(path.getFirst());
        String name = path.getLast();
        String example = field.example();
        switch (field.type()) {
            case FieldType.Code(String list, boolean several)
            when several || field.role() == Role.CATEGORY ->
                holder.putArray(name).add(example);
            case FieldType.WholeNumber() -> holder.put(name, Long.parseLong(example));
            case FieldType.Count(int least, boolean total) -> holder.put(name, Long.parseLong(example));
            case FieldType.YesNo() -> holder.put(name, Boolean.parseBoolean(example));
            default -> holder.put(name, example);
        }
    }
}
