package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

class NewestRecordsTest {

    @Test
    void newestPublicationComesFirstAndNoDatasetPushesTheOthersOut() {
        try (TestService service = new TestService()) {
            ContractClient client = service.client();
            String licence = service.publish(Fictional.licence(1));
            String first = service.publish(Fictional.penalty(1));
            String second = service.publish(Fictional.penalty(2));
            assertThat(client.get("/v1/records").ids()).containsExactly(second, first, licence);
            assertThat(client.get("/v1/records?limit=2").ids()).containsExactly(second, first);
            JsonNode each = client.get("/v1/records?limit=2&each=1").json();
            assertThat(each.path("records").findValuesAsText("id")).containsExactly(second, licence);
            assertThat(each.path("asOf").longValue()).isEqualTo(3);
            ObjectNode alone = (ObjectNode) client.get("/v1/records/" + second).json();
            assertThat(each.at("/records/0")).isEqualTo(alone.without("repairableFrom"));
        }
    }

    @Test
    void anEmptyRegisterHasNone() {
        try (TestService service = new TestService()) {
            assertThat(service.client().get("/v1/records").json().path("records"))
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoLongerShownIsNotAmongThem() {
        try (TestService service = new TestService()) {
            Instant end = service.clock().instant().plusSeconds(86_400 * 2);
            service.publish(Fictional.penalty(1, end));
            String stays = service.publish(Fictional.penalty(2));
            assertThat(service.client().get("/v1/records").ids()).hasSize(2);
            service.clock().ahead(Duration.ofDays(3));
            assertThat(service.client().get("/v1/records").ids()).containsExactly(stays);
        }
    }

    @Test
    void refusesWhatIsNoNumber() {
        ContractClient client = TestService.shared().client();
        for (String query : List.of("?limit=0", "?limit=101", "?each=0", "?cursor=x")) {
            assertThat(client.get("/v1/records" + query).status()).as(query).isEqualTo(400);
        }
    }
}
