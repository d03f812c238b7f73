package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

/** What search finds, in its orders and as files. */
class SearchFileTest {
    private static final String FOUND = "/v1/search?q=" + URLEncoder.encode("示例", StandardCharsets.UTF_8);

    private final ContractClient client = TestService.shared().client();

    private static List<NamedCsvRecord> csv(ContractAnswer answer) {
        assertThat(answer.text()).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(answer.text().substring(1)).stream()
                .toList();
    }

    private static List<String> ids(List<NamedCsvRecord> rows) {
        return rows.stream().map(row -> row.getField("id")).toList();
    }

    @Test
    void newestDecisionsComeFirstWhenAskedFor() {
        for (String query : List.of(FOUND, FOUND + "&dataset=licences")) {
            List<String> days = client.get(query + "&sort=-decisionDate&limit=1000")
                    .json()
                    .path("records")
                    .findValuesAsText("decisionDate");
            assertThat(days).hasSizeGreaterThan(100).isSortedAccordingTo((one, other) -> other.compareTo(one));
        }
        String cursor = client.get(FOUND + "&limit=2").json().path("next").textValue();
        ContractAnswer other = client.get(FOUND + "&limit=2&sort=-decisionDate&cursor=" + cursor);
        assertThat(other.json().path("code").textValue()).isEqualTo("invalid-cursor");
        assertThat(client.get(FOUND + "&sort=decisionDate").status()).isEqualTo(400);
    }

    @Test
    void fileHoldsEverythingFoundInTheSameOrder() {
        for (String more : List.of("", "&sort=-decisionDate", "&region=371302&category=%E8%AD%A6%E5%91%8A")) {
            List<String> listed = client.get(FOUND + more + "&limit=1000").ids();
            assertThat(ids(csv(client.get(FOUND + more + "&format=csv"))))
                    .as(more)
                    .isEqualTo(listed);
        }
        ContractAnswer file = client.get(FOUND + "&format=csv");
        assertThat(FileNamesTest.plain(file)).matches("search_\\d{8}[.]csv");
        assertThat(FileNamesTest.name(file)).matches("查询结果_\\d{8}[.]csv");
        NamedCsvRecord row = csv(file).getFirst();
        JsonNode record = client.get("/v1/records/" + row.getField("id")).json();
        assertThat(row.getField("dataset")).isEqualTo(record.path("dataset").textValue());
        assertThat(row.getField("authorityName"))
                .isEqualTo(record.at("/authority/name").textValue());
        assertThat(row.getField("title")).isEqualTo(record.path("title").textValue());
        assertThat(row.getField("publishedAt"))
                .isEqualTo(record.path("publishedAt").textValue());
    }

    @Test
    void oneDatasetHasItsOwnColumnsAndHeadersSpeakChinese() {
        NamedCsvRecord row = csv(client.get(FOUND + "&dataset=penalties&minAmount=3900&format=csv&labels=zh"))
                .getFirst();
        assertThat(row.getField("罚款金额（万元）")).isEqualTo("0.39");
        NamedCsvRecord common =
                csv(client.get(FOUND + "&minAmount=3900&format=csv&labels=zh")).getFirst();
        assertThat(common.getField("数据集")).isEqualTo("行政处罚");
        assertThat(common.getField("金额（元）")).isEqualTo("3900.00");
    }

    @Test
    void linesAreTheRecords() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line :
                client.get(FOUND + "&region=371302&format=jsonl").text().lines().toList()) {
            ids.add(new ObjectMapper().readTree(line).path("id").textValue());
        }
        assertThat(ids)
                .isNotEmpty()
                .isEqualTo(client.get(FOUND + "&region=371302&limit=1000").ids());
    }

    @Test
    void fileOfThousandsIsReadToItsEnd() {
        try (TestService service = new TestService()) {
            service.publish(
                    IntStream.range(0, 2_345).mapToObj(Fictional::penalty).toList());
            List<NamedCsvRecord> rows = csv(service.client().get(FOUND + "&format=csv"));
            assertThat(ids(rows)).hasSize(2_345).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsNoQuestionForAFileIsRefused() {
        for (String more : List.of("&limit=3", "&facets=year", "&cursor=abc", "&sort=nosuch", "&labels=en")) {
            ContractAnswer refused = client.get(FOUND + "&format=csv" + more);
            assertThat(refused.status()).as(more).isEqualTo(400);
            assertThat(refused.header("Content-Disposition")).isEmpty();
        }
        assertThat(client.get("/v1/search?format=csv").status()).isEqualTo(400);
        assertThat(client.get(FOUND + "&format=jsonl&labels=zh").status()).isEqualTo(400);
        assertThat(client.get(FOUND + "&labels=zh").status()).isEqualTo(400);
        assertThat(client.send("HEAD", FOUND + "&format=csv").header("Content-Disposition"))
                .contains("search_");
    }
}
