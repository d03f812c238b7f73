package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import org.junit.jupiter.api.Test;

class OneRecordTest {
    private static final Instant SHOWN = Instant.parse("2029-01-01T16:00:00Z");
    private final TestService service = TestService.shared();
    private final ContractClient client = service.client();

    @Test
    void recordIsTheSameAloneAndInItsList() {
        JsonNode listed =
                client.get("/v1/datasets/penalties/records?limit=1").json().at("/records/0");
        String id = listed.path("id").textValue();
        for (String written : List.of(id, id.toUpperCase())) {
            ObjectNode alone = (ObjectNode) client.get("/v1/records/" + written).json();
            // what the rules say of it, and no part of it
            alone.remove("repairableFrom");
            assertThat(alone).isEqualTo(listed);
        }
    }

    @Test
    void unknownRecordsAreNotFound() {
        for (String id : List.of(UUID.randomUUID().toString(), "1", "1-1-1-1-1", "nosuch", "%E4%BF%A1")) {
            for (String path : List.of("", "/history")) {
                ContractAnswer answer = client.get("/v1/records/" + id + path);
                assertThat(answer.status()).as(id).isEqualTo(404);
                assertThat(answer.json().path("code").textValue()).isEqualTo("unknown-record");
            }
        }
    }

    @Test
    void amendmentIsSeenAtOnceAndInTheHistory() {
        String id = service.publish(Fictional.penalty(7001, SHOWN));
        ContractAnswer first = client.get("/v1/records/" + id);
        assertThat(first.json().path("version").intValue()).isEqualTo(1);
        service.publish(List.of(Fictional.penalty(7001, SHOWN, "生产冒用标志的建材")));
        Eventually.passes(() -> assertThat(
                        client.get("/v1/records/" + id).json().path("version").intValue())
                .isEqualTo(2));
        JsonNode second = client.get("/v1/records/" + id).json();
        assertThat(second.path("title").textValue()).isEqualTo("生产冒用标志的建材");
        assertThat(second.path("publishedAt")).isEqualTo(first.json().path("publishedAt"));
        JsonNode entries = client.get("/v1/records/" + id + "/history").json().path("entries");
        assertThat(entries.findValuesAsText("event")).containsExactly("published", "amended");
        assertThat(entries.at("/0/content/title").textValue()).isNotEqualTo("生产冒用标志的建材");
        assertThat(entries.at("/1/content/version").intValue()).isEqualTo(2);
    }

    @Test
    void recordIsGoneWhenItsWindowEnds() {
        Instant end = Instant.now().plus(Duration.ofHours(2));
        String id = service.publish(Fictional.penalty(7002, end));
        assertThat(client.get("/v1/records/" + id).status()).isEqualTo(200);
        try {
            service.clock().ahead(Duration.ofHours(3));
            ContractAnswer gone = client.get("/v1/records/" + id);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.json().path("reason").textValue()).isEqualTo("window-ended");
            assertThat(client.get("/v1/records/" + id + "/history").status()).isEqualTo(410);
            String number = "?number="
                    + java.net.URLEncoder.encode(
                            Fictional.penalty(7002).documentNumber(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(client.get("/v1/datasets/penalties/records" + number).ids())
                    .isEmpty();
        } finally {
            service.clock().ahead(Duration.ZERO);
        }
    }
}
