package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.outcome.Acts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many records by their ids. */
class RecordLookupTest {
    private static final String ID = "019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e1";

    private final ContractClient client = TestService.shared().client();

    private ContractAnswer posted(ContractClient asked, List<String> ids) {
        return asked.post(
                "/v1/records/lookup",
                "application/json",
                ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]")));
    }

    private ContractAnswer posted(String body) {
        return client.post("/v1/records/lookup", "application/json", body.replace('\'', '"'));
    }

    private static List<String> unknown(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new UUID(0x019b2c6e7d1a7c55L, n).toString())
                .toList();
    }

    @Test
    void eachIsAnsweredInTheOrderAsked() {
        try (TestService service = new TestService()) {
            String ends = service.publish(
                    Fictional.penalty(1, service.clock().instant().plus(Duration.ofDays(2))));
            String goes = service.publish(Fictional.penalty(2));
            String stays = service.publish(Fictional.penalty(3));
            String merged = service.publish(Fictional.penalty(4));
            service.ledger().withdraw(UUID.fromString(goes), Acts.of("repaired"), null);
            service.ledger().withdraw(UUID.fromString(merged), Acts.of("merged"), UUID.fromString(stays));
            service.clock().ahead(Duration.ofDays(3));
            service.awaitKnown(service.feed().head());
            List<String> ids = List.of(goes, ID + "0", stays.toUpperCase(Locale.ROOT), merged, ends);
            ContractAnswer posted = posted(service.client(), ids);
            assertThat(service.client()
                            .get("/v1/records?ids=" + String.join(",", ids))
                            .json())
                    .isEqualTo(posted.json());
            JsonNode results = posted.json().path("results");
            assertThat(results.findValuesAsText("status")).containsExactly("410", "404", "200", "410", "410");
            ObjectNode whole =
                    (ObjectNode) service.client().get("/v1/records/" + stays).json();
            assertThat(results.at("/2/record")).isEqualTo(whole.without("repairableFrom"));
            assertThat(results.at("/2/id").textValue()).isEqualTo(stays);
            assertThat(results.at("/3/replacedBy").textValue()).isEqualTo(stays);
            assertThat(results.at("/4/reason").textValue()).isEqualTo("window-ended");
            for (int place : new int[] {0, 3, 4}) {
                JsonNode alone =
                        service.client().get("/v1/records/" + ids.get(place)).json();
                for (String member : List.of("code", "reason", "dataset", "withdrawnAt", "replacedBy")) {
                    assertThat(results.get(place).path(member)).as(member).isEqualTo(alone.path(member));
                }
            }
            assertThat(results.at("/1").properties()).hasSize(3);
        }
    }

    @Test
    void takesAHundredAndFiftyInAnAddressAndAThousandInABody() {
        assertThat(client.get("/v1/records?ids=" + String.join(",", unknown(150)))
                        .json()
                        .path("results"))
                .hasSize(150);
        refused(client.get("/v1/records?ids=" + String.join(",", unknown(151))), "invalid-parameter", "ids");
        assertThat(posted(client, unknown(1_000)).json().path("results")).hasSize(1_000);
        refused(posted(client, unknown(1_001)), "invalid-body", "body");
        assertThat(posted("[" + " ".repeat(70_000) + "]").status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|ids",
                ",|ids[0]",
                "x|ids[0]",
                ID + "0,|ids[1]",
                ID + "0," + ID + "0|ids[1]",
                ID + "a," + ID + "1," + ID + "A|ids[2]",
                ID + "|ids[0]",
                ID + "0;" + ID + "1|ids[0]",
                "*|ids[0]"
            })
    void refusesWhatIsNoListOfIdsAndSaysWhichIsNone(String ids, String place) {
        ContractAnswer answer = client.get("/v1/records?ids=" + (ids == null ? "" : ids));
        refused(answer, "invalid-parameter", place);
        if (ids != null && ids.length() > 3) {
            assertThat(answer.text()).doesNotContain(ids);
        }
    }

    @Test
    void saysHowManyItTakes() {
        assertThat(client.get("/v1/records?ids=" + String.join(",", unknown(151)))
                        .text())
                .contains("150");
        assertThat(posted(client, unknown(1_001)).json().path("detail").textValue())
                .contains("1 到 1000");
        assertThat(posted(client, unknown(2_000)).json().path("detail").textValue())
                .contains("64 KB");
        assertThat(client.get("/v1/records?ids=" + ID + "0,x&lang=en")
                        .json()
                        .path("detail")
                        .textValue())
                .isEqualTo("Number 2 is no id of a record.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "each"})
    void idsAreNotPaged(String name) {
        refused(client.get("/v1/records?ids=" + ID + "0&" + name + "=5"), "invalid-parameter", name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|body",
                "[|",
                "{}|body",
                "\"geheim\"|body",
                "null|body",
                "[]|body",
                "{'ids': []}|body",
                "['geheim']|[0]",
                "[7]|[0]",
                "[null]|[0]",
                "[['" + ID + "0']]|[0]",
                "['" + ID + "0', '']|[1]",
                "['" + ID + "0', '" + ID + "1', '" + ID + "0']|[2]",
                "['" + ID + "0'] []|"
            })
    void refusesWhatIsNoArrayOfIds(String body, String place) {
        ContractAnswer answer = posted(body == null ? "" : body);
        refused(answer, "invalid-body", place);
        assertThat(answer.text()).doesNotContain("geheim", ID);
    }

    @Test
    void refusesIdentityNumbersAndTellsThemFromIds() {
        String number = ConventionsTest.IDENTITY_NUMBER;
        for (String ids : List.of(number, ID + "0," + number, "371302-19900101-1233")) {
            refused(client.get("/v1/records?ids=" + ids), "personal-number", null);
        }
        for (String body :
                List.of("['" + number + "']", "[" + number + "]", "[{'" + number + "': 1}]", "[['" + number + "']]")) {
            refused(posted(body), "personal-number", null);
        }
        String alike = "00371302-1990-0101-1233-000000000000";
        assertThat(client.get("/v1/records?ids=" + alike)
                        .json()
                        .at("/results/0/status")
                        .intValue())
                .isEqualTo(404);
        assertThat(posted("['" + alike + "']").json().at("/results/0/status").intValue())
                .isEqualTo(404);
    }

    @Test
    void takesJsonByPostOnly() {
        assertThat(client.post("/v1/records/lookup", "text/plain", "[]").status())
                .isEqualTo(415);
        assertThat(client.post("/v1/records/lookup?ids=" + ID + "0", "application/json", "[]")
                        .status())
                .isEqualTo(400);
        ContractAnswer got = client.send("GET", "/v1/records/lookup");
        assertThat(got.status()).isEqualTo(405);
        assertThat(got.header("Allow")).isEqualTo("POST, OPTIONS");
        assertThat(client.send("POST", "/v1/records/" + ID + "0").header("Allow"))
                .isEqualTo("GET, HEAD, PUT, OPTIONS");
    }

    private static void refused(ContractAnswer answer, String code, @Nullable String place) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/parameter").textValue()).isEqualTo(place);
        assertThat(answer.text()).doesNotContain("371302");
    }
}
