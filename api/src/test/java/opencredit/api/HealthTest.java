package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void readyWhileTheDatabaseAnswers() {
        var client = TestService.shared().client();
        assertThat(client.get("/health/live").json().path("status").textValue()).isEqualTo("live");
        JsonNode ready = client.get("/health/ready").json();
        assertThat(ready.path("status").textValue()).isEqualTo("ready");
        assertThat(ready.path("head").longValue()).isPositive();
    }

    @Test
    void waitsWhileTheDatabaseDoesNot() {
        try (TestService service = new TestService()) {
            assertThat(service.client().get("/health/ready").status()).isEqualTo(200);
            service.database().close();
            // the ledger's head may be remembered for a moment
            Eventually.passes(() -> {
                ContractAnswer answer = service.client().get("/health/ready");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.json().path("database").booleanValue()).isFalse();
            });
            assertThat(service.client().get("/health/live").status()).isEqualTo(200);
        }
    }

    @Test
    void metricsNameRoutesAndNoValues() {
        var client = TestService.shared().client();
        client.get("/v1/datasets/nosuch");
        String metrics = client.get("/metrics").text();
        assertThat(metrics).contains("http_server_requests").doesNotContain("nosuch");
    }
}
