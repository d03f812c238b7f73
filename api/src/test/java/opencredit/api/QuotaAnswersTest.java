package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.NewKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a reader is told who asks much of what is dear, and that single records are not counted. */
class QuotaAnswersTest {
    private static final String DEAR = "/v1/search?q=%E7%A4%BA&total=true&region=37130";

    private static TestService service;
    private static ContractClient client;
    private static String record;

    @BeforeAll
    static void serve() {
        service = new TestService();
        client = service.client();
        record = service.publish(Fictional.penalty(7));
    }

    @AfterAll
    static void close() {
        service.close();
    }

    /** Somebody who may ask twenty questions an hour. */
    private static String[] reader() {
        NewKey wanted = new NewKey(KeyRole.READER, "示例", KeyScope.NONE, 20, NewKey.USUAL_LIFE);
        KeyOutcome.Made made = (KeyOutcome.Made) service.keys().create(wanted, "test");
        return new String[] {"Authorization", "Bearer " + made.text().secret()};
    }

    private static void useUp(String[] reader) {
        // a file counts as ten questions
        String file = "/v1/datasets/penalties/records?format=";
        assertThat(client.get(file + "csv", reader).status()).isEqualTo(200);
        assertThat(client.get(file + "jsonl", reader).header("RateLimit")).startsWith("\"costly\";r=0;t=");
    }

    @Test
    void whatIsDearCountsAndSaysHowMuchIsLeft() {
        String[] reader = reader();
        ContractAnswer first = client.get(DEAR + "0", reader);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"costly\";q=20;w=3600");
        assertThat(first.header("RateLimit")).isEqualTo("\"costly\";r=19;t=180");
        assertThat(first.header("Access-Control-Expose-Headers")).contains("RateLimit");
        for (String path : new String[] {"/v1/records/" + record, "/v1/search?q=%E7%A4%BA", "/v1/datasets"}) {
            assertThat(client.get(path, reader).header("RateLimit")).as(path).isEmpty();
        }
        ContractAnswer match = client.post("/v1/match", "application/json", "{\"queries\":[{\"name\":\"x\"}]}", reader);
        assertThat(match.header("RateLimit")).startsWith("\"costly\";r=18;");
        assertThat(client.get(DEAR + "5").header("RateLimit-Policy"))
                .as("an address")
                .contains("q=1000000;");
    }

    @Test
    void whoAskedTooMuchComesLaterAndReadsOn() {
        String[] reader = reader();
        useUp(reader);
        ContractAnswer refused = client.get(DEAR + "1", reader);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("code").textValue()).isEqualTo("quota-exceeded");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 180);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"costly\";q=20;w=3600");
        assertThat(refused.header("RateLimit")).startsWith("\"costly\";r=0;t=");
        assertThat(client.get("/v1/datasets/penalties/records?format=csv", reader)
                        .status())
                .isEqualTo(429);
        for (String path : new String[] {"/v1/records/" + record, "/v1/search?q=%E7%A4%BA", "/v1/datasets"}) {
            assertThat(client.get(path, reader).status()).as(path).isEqualTo(200);
        }
        assertThat(client.get(DEAR + "1").status()).isEqualTo(200);
        for (String path : new String[] {
            "/",
            "/datasets",
            "/datasets/penalties",
            "/datasets/penalties/records",
            "/records/" + record,
            "/subjects/" + Fictional.subjectCode(7),
            "/search?q=%E7%A4%BA",
            "/guide",
            "/about"
        }) {
            ContractAnswer shown = client.send("GET", path, "Accept", "text/html", reader[0], reader[1]);
            assertThat(shown.status()).as(path).isEqualTo(200);
            boolean isCounted = !path.equals("/datasets/penalties/records") && !path.startsWith("/search");
            assertThat(shown.text().contains("统计配额已用完")).as(path).isNotEqualTo(isCounted);
            assertThat(shown.text()).as(path).doesNotContain("共 0");
        }
        ContractAnswer page = client.send("GET", "/statistics?by=month", "Accept", "text/html", reader[0], reader[1]);
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("RateLimit")).isNotEmpty();
    }
}
