package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

class TimelinessAnswerTest {
    private final ContractClient client = TestService.shared().client();

    @Test
    void namesEveryPublisherAndSinceWhen() {
        JsonNode publishers = client.get("/v1/statistics/timeliness").json().path("publishers");
        assertThat(publishers).isNotEmpty();
        // the tests' decisions are older than their first publication, so nothing was due yet
        assertThat(publishers.get(0).path("since").textValue()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(publishers.get(0).path("measured").longValue()).isZero();
        assertThat(publishers.get(0).has("share")).isFalse();
        assertThat(client.get("/v1/statistics/timeliness")
                        .json()
                        .path("calendarUntil")
                        .textValue())
                .isEqualTo("2026-12-31");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(client.get("/v1/statistics/timeliness?from=2026-13-01").status())
                .isEqualTo(400);
        assertThat(client.get("/v1/statistics/timeliness?from=2026-02-01&to=2026-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/v1/statistics/timeliness?by=month").status()).isEqualTo(400);
    }
}
