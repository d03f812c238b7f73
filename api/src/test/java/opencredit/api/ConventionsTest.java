package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.api.contract.Contract;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

/** What every path has in common. */
class ConventionsTest {
    /** Fictional, with the right check character; its digits as people write them too. */
    static final String IDENTITY_NUMBER = "371302199001011233";

    private final ContractClient client = TestService.shared().client();

    /** Every path of the contract, with something that is there. */
    private List<String> paths() {
        String record =
                client.get("/v1/datasets/penalties/records?limit=1").ids().getFirst();
        Map<String, String> places = Map.of(
                "{dataset}",
                "penalties",
                "{id}",
                record,
                "{code}",
                Fictional.subjectCode(0),
                "{list}",
                "regions",
                "{publisher}",
                Fictional.AUTHORITY_CODE);
        return client.contract().operations("get").stream()
                .filter(operation -> !operation.needsKey())
                .map(Contract.Operation::path)
                .map(path -> places.entrySet().stream()
                        .reduce(path, (text, place) -> text.replace(place.getKey(), place.getValue()), (a, b) -> b))
                .toList();
    }

    private static String needed(String path) {
        boolean isSearch = path.startsWith("/v1/search") || path.endsWith("/suggest") || path.endsWith("/subjects");
        return isSearch ? "q=%E7%A4%BA" : "";
    }

    @Test
    void whatIsTooLongIsRefusedOrGoesWithoutItsLink() {
        String longest = "%E5%BB%BA".repeat(256);
        String list = "/v1/datasets/penalties/records?limit=1&authority=" + Fictional.AUTHORITY_CODE + ",";
        assertThat(client.get(list + longest + "%E5%BB%BA").status()).isEqualTo(400);
        ContractAnswer answer = client.get(list + longest + "," + longest.substring(9));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("next").isTextual()).isTrue();
        assertThat(answer.header("Link")).isEmpty();
        assertThat(client.send("GET", "/datasets/penalties/records?authority=" + longest, "Accept", "text/html")
                        .status())
                .isEqualTo(200);
    }

    /** A hundred names are a question; a hundred times the longest text is none, and whoever keeps it pays for it. */
    @Test
    void allValuesTogetherHaveABound() {
        String list = "/v1/datasets/penalties/records?limit=1&category=%E7%BD%9A%E6%AC%BE&authority=";
        IntFunction<String> hundred = length -> IntStream.range(0, 100)
                .mapToObj(number -> "x".repeat(length) + number)
                .collect(Collectors.joining(","));
        assertThat(client.get(list + hundred.apply(30)).status()).isEqualTo(200);
        ContractAnswer refused = client.get(list + hundred.apply(250));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("authority").doesNotContain("xxx");
    }

    @Test
    void statesOfTwoDatasetsAreNotCountedAsOne() {
        assertThat(client.get("/v1/search?q=a&facets=state").status()).isEqualTo(400);
        assertThat(client.get("/v1/search?q=a&facets=state&dataset=penalties").status())
                .isEqualTo(200);
    }

    @Test
    void unknownAndRepeatedParametersAreRefused() {
        for (String path : paths()) {
            ContractAnswer unknown = client.get(path + "?" + needed(path) + "&nosuch=geheim");
            assertThat(unknown.status()).as(path).isEqualTo(400);
            assertThat(unknown.json().path("code").textValue()).isEqualTo("unknown-parameter");
            assertThat(unknown.json().at("/errors/0/parameter").textValue()).isEqualTo("nosuch");
            assertThat(unknown.text()).doesNotContain("geheim");
            ContractAnswer repeated = client.get(path + "?" + needed(path) + "&lang=zh&lang=zh");
            assertThat(repeated.json().path("code").textValue()).as(path).isEqualTo("repeated-parameter");
        }
    }

    @Test
    void identityNumbersAreRefusedAndNeverSaidBack() {
        for (String path : paths()) {
            refused(path + "?nosuch=" + IDENTITY_NUMBER);
            refused(path + "?" + IDENTITY_NUMBER + "=1");
        }
        for (String path : List.of(
                "/v1/subjects/" + IDENTITY_NUMBER,
                "/v1/subjects/" + IDENTITY_NUMBER + "/records",
                "/v1/records/" + IDENTITY_NUMBER,
                "/v1/records/" + IDENTITY_NUMBER + "/history",
                "/v1/datasets/" + IDENTITY_NUMBER,
                "/v1/datasets/" + IDENTITY_NUMBER + "/records",
                "/v1/search?q=" + IDENTITY_NUMBER,
                "/v1/search?q=37130219900101%201233",
                "/v1/suggest?q=%E5%BC%A0" + IDENTITY_NUMBER,
                "/v1/changes?subject=" + IDENTITY_NUMBER,
                "/v1/statistics?number=" + IDENTITY_NUMBER,
                "/v1/statistics/publishers/" + IDENTITY_NUMBER,
                "/authorities/" + IDENTITY_NUMBER,
                "/authorities?one=" + IDENTITY_NUMBER,
                "/" + IDENTITY_NUMBER,
                "/problems/" + IDENTITY_NUMBER)) {
            refused(path);
        }
    }

    @Test
    void refusesIdentityNumbersHoweverTheyAreWritten() {
        for (String written : List.of(
                "37130219900101123",
                "37130219900101****",
                "371302********1233",
                "371302，19900101，1233",
                "37130219900101123Х",
                "③⑦①③⓪②①⑨⑨⓪⓪①⓪①①②③③",
                "𝟑𝟕𝟏𝟑𝟎𝟐𝟏𝟗𝟗𝟎𝟎𝟏𝟎𝟏𝟏𝟐𝟑𝟑",
                String.join("\ufe0f", IDENTITY_NUMBER.split("")))) {
            String query = URLEncoder.encode(written, StandardCharsets.UTF_8);
            for (String path :
                    List.of("/v1/search?q=", "/v1/subjects?q=", "/v1/suggest?q=", "/v1/statistics?number=")) {
                refused(path + query);
            }
        }
    }

    private void refused(String path) {
        ContractAnswer answer = client.get(path);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.json().path("code").textValue()).as(path).isEqualTo("personal-number");
        assertThat(answer.text()).doesNotContain("371302").doesNotContain("19900101");
    }

    @Test
    void headAnswersWithoutBody() {
        for (String path : paths()) {
            String asked = path + "?" + needed(path);
            ContractAnswer get = client.get(asked);
            ContractAnswer head = client.send("HEAD", asked);
            assertThat(head.status()).as(path).isEqualTo(get.status());
            assertThat(head.response().body()).isEmpty();
            assertThat(head.header("ETag")).as(path).isEqualTo(get.header("ETag"));
            assertThat(head.header("Content-Type")).as(path).isEqualTo(get.header("Content-Type"));
        }
        ContractAnswer file = client.send("HEAD", "/v1/datasets/penalties/records?format=csv");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("text/csv");
        assertThat(file.header("Content-Length")).isEmpty();
    }

    @Test
    void tagsDifferByCodingAndRecordsAreAskedForAgain() {
        String path = "/v1/datasets/penalties/records";
        ContractAnswer plain = client.get(path);
        ContractAnswer packed = client.get(path, "Accept-Encoding", "gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(plain.header("ETag")).matches("\"[0-9a-f]{32}\"").isNotEqualTo(packed.header("ETag"));
        assertThat(plain.header("Vary")).contains("Accept-Encoding");
        assertThat(plain.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(plain.header("X-Robots-Tag")).contains("noindex");
        assertThat(client.get(path, "If-None-Match", packed.header("ETag")).status())
                .isEqualTo(200);
        assertThat(client.get(path, "If-None-Match", "W/" + plain.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(client.get(path, "If-None-Match", "\"other\", *").status()).isEqualTo(304);
        assertThat(client.get(path, "Accept-Encoding", "gzip;q=0").header("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void otherOriginsMayRead() {
        ContractAnswer preflight = client.send("OPTIONS", "/v1/datasets", "Origin", "https://example.org");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Methods"))
                .contains("GET")
                .contains("HEAD");
    }

    @Test
    void whatIsNoRequestIsAProblemToo() {
        problem(client.send("POST", "/v1/datasets"), 405, "method-not-allowed");
        problem(client.send("GET", "/v1/nosuch"), 404, "not-found");
        problem(client.send("GET", "/v1/datasets?lang=%FF"), 400, "malformed-request");
        problem(client.send("GET", "/v1/datasets?lang=%00"), 400, "malformed-request");
        problem(client.send("GET", "/v1/datasets?%FF=1"), 400, "malformed-request");
        problem(client.send("GET", "/v1/nosuch?%FF=1"), 404, "not-found");
        problem(client.send("GET", "/v1/datasets/penalties/records?format=%FF"), 400, "malformed-request");
        problem(client.send("GET", "/v1/records/%2e%2e%2fsecret"), 404, "unknown-record");
        problem(client.send("GET", "/v1/datasets", "X-Large", "x".repeat(100_000)), 431, "headers-too-large");
        problem(client.send("GET", "/v1/search?q=" + "a".repeat(100_000)), 414, "uri-too-long");
    }

    private static void problem(ContractAnswer answer, int status, String code) {
        JsonNode problem = answer.json();
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(problem.path("code").textValue()).isEqualTo(code);
        assertThat(problem.path("type").textValue()).isEqualTo("/problems/" + code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text())
                .doesNotContain("nosuch")
                .doesNotContain("secret")
                .doesNotContain("aaaa");
    }

    @Test
    void problemsSpeakBothLanguages() {
        assertThat(client.get("/v1/datasets/nosuch").json().path("title").textValue())
                .isEqualTo("没有这个数据集");
        assertThat(client.get("/v1/datasets/nosuch?lang=en")
                        .json()
                        .path("title")
                        .textValue())
                .isEqualTo("No such dataset");
        assertThat(client.get("/v1/datasets/nosuch", "Accept-Language", "en").header("Content-Language"))
                .isEqualTo("en");
    }
}
