package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
    private final ContractClient client = TestService.shared().client();

    private ContractAnswer match(String body) {
        return client.post("/v1/match", "application/json", body.replace('\'', '"'));
    }

    @Test
    void findsSubjectsByNameAndByCode() {
        String code = Fictional.subjectCode(7);
        JsonNode results = match("""
                {'queries': [{'name': '临沂示例食品7号有限公司'}, {'name': '临沂示列食品7号公司'}, {'code': '%s'},
                             {'name': '别的名称', 'code': '%s'}, {'name': '毫不相干'}]}
                """.formatted(code, code.toLowerCase())).json().path("results");
        assertThat(results).hasSize(5);
        assertThat(results.at("/0/matches/0/code").textValue()).isEqualTo(code);
        assertThat(results.at("/0/matches/0/score").doubleValue()).isEqualTo(1);
        assertThat(results.at("/1/matches/0/code").textValue()).isEqualTo(code);
        assertThat(results.at("/1/matches/0/score").doubleValue()).isBetween(0.6, 0.99);
        assertThat(results.at("/1/matches/0/features/found").doubleValue()).isBetween(0.5, 0.99);
        assertThat(results.at("/2/matches")).hasSize(1);
        assertThat(results.at("/3/matches/0/code").textValue()).isEqualTo(code);
        assertThat(results.at("/3/matches/0/score").doubleValue()).isEqualTo(1);
        assertThat(results.at("/4/matches")).isEmpty();
    }

    @Test
    void keepsToThresholdAndLimit() {
        String all = "{'queries': [{'name': '临沂示例食品有限公司', 'region': '371300'}], 'threshold': 0, 'limit': 3}";
        JsonNode matches = match(all).json().at("/results/0/matches");
        assertThat(matches).hasSize(3);
        assertThat(matches.get(0).path("score").doubleValue())
                .isGreaterThanOrEqualTo(matches.get(2).path("score").doubleValue());
        assertThat(match(all.replace("'threshold': 0", "'threshold': 1")).json().at("/results/0/matches"))
                .isEmpty();
    }

    @Test
    void takesAThousandQueriesAndNoMore() {
        String query = "{'name': '临沂示例食品7号有限公司'}";
        String thousand = IntStream.range(0, 1000).mapToObj(_ -> query).collect(Collectors.joining(","));
        assertThat(match("{'queries': [" + thousand + "], 'limit': 1}").json().path("results"))
                .hasSize(1000);
        assertThat(match("{'queries': [" + thousand + "," + query + "]}").status())
                .isEqualTo(400);
        ContractAnswer large = match("{'queries': [" + thousand + "]}" + " ".repeat(600_000));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().path("code").textValue()).isEqualTo("content-too-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'queries'|",
                "|body",
                "[]|body",
                "{}|queries",
                "{'queries': []}|queries",
                "{'queries': 'x'}|queries",
                "{'queries': [{}]}|queries[0].name",
                "{'queries': [{'name': ''}]}|queries[0].name",
                "{'queries': [{'name': '示例'}, {'name': ' '}]}|queries[1].name",
                "{'queries': [{'name': 7}]}|queries[0].name",
                "{'queries': [{'name': null}]}|queries[0].name",
                "{'queries': ['示例']}|queries[0]",
                "{'queries': [{'name': '示例', 'geheim': 1}]}|queries[0]",
                "{'queries': [{'name': '示例', 'region': '临沂'}]}|queries[0].region",
                "{'queries': [{'name': '示例'}], 'geheim': 1}|body",
                "{'queries': [{'name': '示例'}], 'threshold': 1.1}|threshold",
                "{'queries': [{'name': '示例'}], 'limit': 21}|limit",
                "{'queries': [{'name': '示例'}], 'limit': 1.5}|limit",
                "{'queries': [{'name': '示例'}], 'queries': []}|",
                "{'queries': [{'name': '示例'}]} {}|"
            })
    void refusesWhatIsNoQuestion(String body, String place) {
        ContractAnswer answer = match(body == null ? "" : body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").textValue()).isEqualTo("invalid-body");
        assertThat(answer.json().at("/errors/0/parameter").textValue()).isEqualTo(place);
        assertThat(answer.text()).doesNotContain("geheim");
    }

    @Test
    void refusesIdentityNumbers() {
        for (String query : new String[] {
            "{'name': '张三37130219900101123X'}".replace("37130219900101123X", ConventionsTest.IDENTITY_NUMBER),
            "{'code': '" + ConventionsTest.IDENTITY_NUMBER + "'}",
            "{'" + ConventionsTest.IDENTITY_NUMBER + "': '示例'}"
        }) {
            ContractAnswer answer = match("{'queries': [" + query + "]}");
            assertThat(answer.json().path("code").textValue()).isEqualTo("personal-number");
            assertThat(answer.text()).doesNotContain("371302");
        }
    }

    @Test
    void takesJsonByPostOnly() {
        assertThat(client.post("/v1/match", "text/plain", "{}").status()).isEqualTo(415);
        assertThat(client.post("/v1/match?nosuch=1", "application/json", "{}").status())
                .isEqualTo(400);
        ContractAnswer got = client.send("GET", "/v1/match");
        assertThat(got.status()).isEqualTo(405);
        assertThat(got.header("Allow")).isEqualTo("POST, OPTIONS");
        ContractAnswer preflight = client.send("OPTIONS", "/v1/match");
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("POST, OPTIONS");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Content-Type");
        assertThat(client.send("POST", "/v1/search").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
}
