package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final ContractClient client = TestService.shared().client();

    @Test
    void everyDefinitionIsInTheCatalogue() {
        JsonNode catalogue = client.get("/v1/datasets").json();
        assertThat(catalogue.path("datasets"))
                .extracting(dataset -> dataset.path("id").textValue())
                .containsExactlyElementsOf(
                        TestDatasets.shipped().all().stream().map(Dataset::id).toList());
        assertThat(catalogue.at("/city/name").textValue()).isEqualTo("临沂市");
        assertThat(catalogue.at("/city/region").textValue()).isEqualTo("371300");
        assertThat(catalogue.path("demonstration").booleanValue()).isTrue();
        for (JsonNode dataset : catalogue.path("datasets")) {
            assertThat(client.get("/v1/datasets/" + dataset.path("id").textValue())
                            .json())
                    .isEqualTo(dataset);
            for (JsonNode download : dataset.path("downloads")) {
                assertThat(client.get(download.path("href").textValue()).status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void speaksBothLanguages() {
        ContractAnswer english = client.get("/v1/datasets/penalties", "Accept-Language", "en-GB,en;q=0.9");
        assertThat(english.json().path("title").textValue()).isEqualTo("Administrative penalties");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(client.get("/v1/datasets/penalties?lang=en").json()).isEqualTo(english.json());
        assertThat(client.get("/v1/datasets/penalties").json().path("title").textValue())
                .isEqualTo("行政处罚");
    }

    @Test
    void eachDatasetHasAWorkbookToFillIn() {
        for (Dataset dataset : TestDatasets.shipped().all()) {
            String path = "/v1/datasets/" + dataset.id() + "/template.xlsx";
            ContractAnswer answer = client.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.response().body()).startsWith('P', 'K');
            assertThat(answer.header("Content-Disposition")).contains(dataset.id() + "-template.xlsx");
            assertThat(client.get(path, "If-None-Match", answer.header("ETag")).status())
                    .isEqualTo(304);
        }
        assertThat(client.get("/v1/datasets/nosuch/template.xlsx").status()).isEqualTo(404);
        assertThat(client.get("/v1/datasets/penalties/template.xlsx?x=1").status())
                .isEqualTo(400);
    }

    @Test
    void codeListsSayWhatValuesAreCalled() {
        JsonNode reasons = client.get("/v1/codes/reasons?lang=en").json();
        assertThat(reasons.path("codes").findValuesAsText("value")).contains("repaired", "window-ended");
        assertThat(reasons.at("/codes/0/title").textValue()).isEqualTo("First publication");
        assertThat(client.get("/v1/codes/flags").json().at("/codes/0/title").textValue())
                .isEqualTo("报送时未填写");
        assertThat(client.get("/v1/codes/nosuch").status()).isEqualTo(404);
        assertThat(client.get("/v1/codes/reasons?x=1").status()).isEqualTo(400);
    }

    @Test
    void saysByWhichRuleAndForHowLongRecordsAreShown() {
        JsonNode window = client.get("/v1/datasets/penalties?lang=en").json().path("window");
        assertThat(window.path("id").textValue()).isEqualTo("penalties");
        assertThat(window.at("/editions/1/until").textValue()).isEqualTo("2026-03-31");
        JsonNode newest = window.at("/editions/2");
        assertThat(newest.has("until")).isFalse();
        assertThat(newest.at("/source/text").textValue()).startsWith("NDRC Order 36 on credit repair");
        assertThat(newest.at("/source/status").textValue()).isEqualTo("verified");
        assertThat(newest.at("/laws/0/source/text").textValue()).startsWith("Government Procurement Law, article 77");
        assertThat(newest.at("/classes/0/published").booleanValue()).isFalse();
        assertThat(newest.path("classes").findValuesAsText("maximum")).contains("P3M", "P1Y");
        for (JsonNode record :
                client.get("/v1/datasets/penalties/records?limit=100").json().path("records")) {
            assertThat(rules(window)).contains(record.path("rule").textValue());
        }
    }

    @Test
    void everyRuleAndCodeListSaysWhatItRestsOn() {
        for (JsonNode dataset : client.get("/v1/datasets").json().path("datasets")) {
            for (JsonNode edition : dataset.at("/window/editions")) {
                isSource(edition.path("source"));
                edition.path("classes").forEach(each -> isSource(each.path("source")));
            }
            for (JsonNode field : dataset.path("fields")) {
                if (field.has("list")) {
                    isSource(field.path("source"));
                }
            }
        }
        TestDatasets.shipped()
                .codes()
                .forEach(list ->
                        isSource(client.get("/v1/codes/" + list.id()).json().path("source")));
    }

    private static void isSource(JsonNode source) {
        assertThat(source.path("text").asText()).isNotBlank();
        assertThat(source.path("status").asText()).isIn("verified", "assumed");
    }

    private static List<String> rules(JsonNode window) {
        List<String> rules = new ArrayList<>();
        for (JsonNode edition : window.path("editions")) {
            edition.path("laws").findValuesAsText("id").forEach(id -> rules.add("law/" + id));
            edition.path("classes")
                    .findValuesAsText("id")
                    .forEach(id -> rules.add(edition.path("id").textValue() + "/" + id));
        }
        return rules;
    }

    @Test
    void schemaFitsEveryRecord() {
        for (Dataset dataset : TestDatasets.shipped().all()) {
            String path = "/v1/datasets/" + dataset.id();
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(client.get(path + "/schema").json());
            for (JsonNode record :
                    client.get(path + "/records?limit=1000").json().path("records")) {
                List<Error> faults = schema.validate(record);
                assertThat(faults).as(record.toString()).isEmpty();
            }
        }
    }
}
