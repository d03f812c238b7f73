package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

class StatisticsAnswerTest {
    private final ContractClient client = TestService.shared().client();

    @Test
    void groupsAddUpToWhatTheListShows() {
        String filter = "&region=371302&from=2026-01-01";
        JsonNode list = client.get("/v1/datasets/penalties/records?limit=1000" + filter)
                .json()
                .path("records");
        BigDecimal amount = BigDecimal.ZERO;
        for (JsonNode record : list) {
            amount = amount.add(new BigDecimal(record.path("amount").textValue()));
        }
        for (String by : List.of("dataset", "region", "authority", "year", "month")) {
            JsonNode groups = client.get("/v1/statistics?dataset=penalties&by=" + by + filter)
                    .json()
                    .path("groups");
            long count = 0;
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode group : groups) {
                count += group.path("count").longValue();
                sum = sum.add(new BigDecimal(group.path("amount").textValue()));
            }
            assertThat(count).as(by).isEqualTo(list.size());
            assertThat(sum).as(by).isEqualByComparingTo(amount);
        }
    }

    @Test
    void namesRegionsDatasetsAndCategories() {
        assertThat(client.get("/v1/statistics?by=region").text()).contains("\"label\":\"兰山区\"");
        assertThat(client.get("/v1/statistics?lang=en").text()).contains("Administrative licences");
        assertThat(client.get("/v1/statistics?by=category").text()).contains("警告");
        assertThat(client.get("/v1/statistics?by=category&lang=en").text()).contains("\"label\":\"Warning\"");
    }

    @Test
    void theTableIsAFileToo() {
        ContractAnswer file = client.get("/v1/statistics?by=region&dataset=penalties&format=csv");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"statistics-by-region.csv\"");
        StringBuilder expected = new StringBuilder("\uFEFFregion,label,count,amount\r\n");
        for (JsonNode group :
                client.get("/v1/statistics?by=region&dataset=penalties").json().path("groups")) {
            expected.append(group.path("value").textValue())
                    .append(',')
                    .append(group.path("label").textValue())
                    .append(',')
                    .append(group.path("count").longValue())
                    .append(',')
                    .append(group.path("amount").textValue())
                    .append("\r\n");
        }
        assertThat(file.text()).isEqualTo(expected.toString());
    }

    @Test
    void refusesUnknownGroups() {
        assertThat(client.get("/v1/statistics?by=counterparty").status()).isEqualTo(400);
        assertThat(client.get("/v1/statistics?dataset=nosuch").status()).isEqualTo(400);
        assertThat(client.get("/v1/statistics?format=xml").status()).isEqualTo(400);
    }

    /** One word is in the lists of several datasets, and means another thing in each. */
    @Test
    void countsStatesWithinOneDatasetOnly() {
        ContractAnswer refused = client.get("/v1/statistics?by=state&lang=en");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/parameter").textValue()).isEqualTo("by");
        assertThat(refused.json().path("detail").textValue()).contains("dataset");
        assertThat(client.get("/v1/statistics?by=state&dataset=licences").json().findValuesAsText("label"))
                .contains("有效");
        assertThat(client.get("/v1/statistics?by=dataset&state=valid").json().findValuesAsText("value"))
                .contains("licences");
    }
}
