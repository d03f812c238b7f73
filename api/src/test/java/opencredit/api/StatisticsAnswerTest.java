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
                sum = sum.add(
                        group.path("amount").isNull()
                                ? BigDecimal.ZERO
                                : new BigDecimal(group.path("amount").textValue()));
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
        assertThat(FileNamesTest.plain(file)).matches("statistics-by-region_\\d{8}[.]csv");
        assertThat(FileNamesTest.name(file)).matches("行政处罚_按地区统计_\\d{8}[.]csv");
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

    /** Codes stand beside what they mean; a value that means itself stands once. */
    @Test
    void theTableHasChineseHeaders() {
        String regions = client.get("/v1/statistics?by=region&dataset=penalties&format=csv&labels=zh&lang=en")
                .text();
        assertThat(regions).startsWith("\uFEFF地区代码,地区,条数,金额（元）\r\n").contains("371302,兰山区,");
        String authorities =
                client.get("/v1/statistics?by=authority&format=csv&labels=zh").text();
        assertThat(authorities).startsWith("\uFEFF认定机关,条数,金额（元）\r\n").contains("临沂示例市场监督管理局,");
        assertThat(client.get("/v1/statistics?by=authority&format=csv").text()).contains("临沂示例市场监督管理局,临沂示例市场监督管理局,");
        assertThat(client.get("/v1/statistics?by=region&labels=zh").status()).isEqualTo(400);
        assertThat(client.get("/v1/statistics?format=csv&labels=en").status()).isEqualTo(400);
    }

    /** Of licences nobody states an amount: nothing is not the same as 0.00. */
    @Test
    void noAmountIsNull() {
        for (JsonNode group :
                client.get("/v1/statistics?by=year&dataset=licences").json().path("groups")) {
            assertThat(group.path("amount").isNull()).isTrue();
        }
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
