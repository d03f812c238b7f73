package opencredit.api.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** What is said of paths; schemas of datasets are named by their definitions. */
    private static final List<String> TOLD = List.of("summary", "description");

    private final ContractClient client = TestService.shared().client();

    /** What is between the quotes is asked as it stands. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyCommandIsAnswered(String language) {
        GuideText guide = GuideText.of(client, language);
        List<String> commands = guide.beginningWith("curl ");
        assertThat(commands).hasSizeGreaterThan(3).allMatch(command -> command.matches("curl \"[^\"]+\""));
        for (String command : commands) {
            assertThat(answer(command.substring("curl \"".length(), command.length() - 1)))
                    .as(command)
                    .satisfies(answer -> assertThat(answer.status()).isEqualTo(200));
        }
    }

    private ContractAnswer answer(String address) {
        assertThat(address).startsWith(client.base());
        return client.get(address.substring(client.base().length()));
    }

    /** What spreadsheets and statistics programs read has the columns that the examples name. */
    @Test
    void theFilesOfTheExamplesHaveTheirColumns() {
        GuideText guide = GuideText.of(client, "zh");
        String national = answer(guide.example("excel-address")).text();
        assertThat(CHINESE.matcher(national.lines().findFirst().orElseThrow()).find())
                .isTrue();
        for (String id : List.of("r-program", "python-program", "duckdb-program")) {
            String program = guide.example(id);
            String address = program.substring(program.indexOf(client.base()), program.indexOf("format=csv"));
            String header =
                    answer(address + "format=csv").text().lines().findFirst().orElseThrow();
            assertThat(List.of(header.substring(1).split(","))).contains("authorityName", "decisionDate");
            assertThat(program).contains("authorityName");
        }
    }

    @Test
    void everyPathIsToldWithoutScriptsInOneLanguage() {
        JsonNode contract = client.get("/v1/openapi.json?lang=en").json();
        for (String page : List.of("/guide", "/api")) {
            String english = client.send("GET", page + "?lang=en").text();
            String chinese = client.send("GET", page + "?lang=zh").text();
            contract.path("paths")
                    .properties()
                    .forEach(path -> assertThat(english)
                            .as(page)
                            .contains(path.getKey() + "</code>")
                            .contains(path.getValue()
                                    .elements()
                                    .next()
                                    .path("summary")
                                    .textValue()));
            assertThat(english).contains("All datasets").doesNotContain("数据集列表");
            assertThat(chinese).contains("数据集列表").doesNotContain("All datasets");
        }
    }

    /** Of its texts the contract has both languages, and gives one of them to whoever asks for it. */
    @Test
    void theContractSpeaksOneLanguageAtATime() {
        assertThat(client.get("/v1/openapi.json")
                        .json()
                        .at("/paths/~1v1~1datasets/get/summary")
                        .textValue())
                .isEqualTo("数据集列表 · All datasets");
        JsonNode chinese = client.get("/v1/openapi.json?lang=zh").json();
        JsonNode english = client.get("/v1/openapi.json?lang=en").json();
        for (String part : List.of("/info", "/tags", "/paths", "/components")) {
            assertTold(chinese.at(part), english.at(part), part);
        }
        assertThat(english.at("/components/schemas/PenaltiesFields").toString())
                .contains("\"title\":\"Administrative penalties\"")
                .doesNotContain("行政处罚\"");
        assertThat(chinese.at("/components/schemas/PenaltiesFields/title").textValue())
                .isEqualTo("行政处罚");
        assertThat(client.get("/v1/openapi.json?lang=fr").status()).isEqualTo(400);
    }

    private static void assertTold(JsonNode chinese, JsonNode english, String where) {
        if (english.isArray()) {
            for (int at = 0; at < english.size(); at++) {
                assertTold(chinese.get(at), english.get(at), where + "/" + at);
            }
        }
        for (Map.Entry<String, JsonNode> member : english.properties()) {
            String place = where + "/" + member.getKey();
            JsonNode other = chinese.path(member.getKey());
            if (TOLD.contains(member.getKey()) && other.isTextual()) {
                String text = member.getValue().textValue();
                assertThat(CHINESE.matcher(other.textValue()).find() || text.equals("OpenAPI 3.1"))
                        .as(place + ": " + text)
                        .isTrue();
                assertThat(text.equals(other.textValue()) && !text.equals("OpenAPI 3.1"))
                        .as(place + " in both languages: " + text)
                        .isFalse();
            } else if (!member.getKey().startsWith("example")) {
                assertTold(other, member.getValue(), place);
            }
        }
    }
}
