package opencredit.data.dataset.derived;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.api.Test;

class ContractSchemasTest {
    private static final String CONTRACT = """
            openapi: 3.1.0
            components:
              schemas:
                Party:
                  type: object
                # derived: dataset schemas
                Old:
                  type: string
                # end of derived
            """;

    private final Datasets datasets = TestDatasets.shipped();

    @Test
    void writes_the_schema_of_every_dataset_between_the_marks_and_touches_nothing_else() throws Exception {
        String contract = ContractSchemas.withSchemas(CONTRACT, datasets);
        JsonNode schemas = new YAMLMapper().readTree(contract).at("/components/schemas");
        for (Dataset dataset : datasets.all()) {
            assertThat(schemas.get(ContractSchemas.component(dataset)))
                    .isEqualTo(RecordSchema.fields(dataset, datasets));
        }
        assertThat(schemas.has("Party")).isTrue();
        assertThat(schemas.has("Old")).isFalse();
        assertThat(ContractSchemas.withSchemas(contract, datasets)).isEqualTo(contract);
    }

    @Test
    void leaves_a_contract_without_marks_alone() {
        assertThat(ContractSchemas.withSchemas("openapi: 3.1.0\n", datasets)).isEqualTo("openapi: 3.1.0\n");
    }

    @Test
    void names_components_after_datasets() {
        assertThat(datasets.all()).extracting(ContractSchemas::component).contains("PenaltiesFields", "LicencesFields");
    }
}
