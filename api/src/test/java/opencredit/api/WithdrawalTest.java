package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import opencredit.api.contract.Answer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.ledger.Disclosure;
import org.junit.jupiter.api.Test;

/** What is withdrawn is gone from every path within a second. */
class WithdrawalTest {
    private final TestService service = TestService.shared();
    private final ContractClient client = service.client();
    private final Disclosure disclosure = Fictional.penalty(8001, Instant.parse("2029-01-01T16:00:00Z"));
    private final String code = Fictional.subjectCode(8001);
    private final String name = encode(Fictional.subjectName(8001));

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> showing() {
        return List.of(
                "/v1/datasets/penalties/records?subject=" + code,
                "/v1/datasets/penalties/records?format=csv&subject=" + code,
                "/v1/datasets/penalties/records?format=jsonl&subject=" + code,
                "/v1/search?q=" + name,
                "/v1/search?q=" + encode(disclosure.documentNumber()),
                "/v1/suggest?q=" + name,
                "/v1/changes?subject=" + code,
                "/v1/subjects/" + code,
                "/v1/subjects/" + code + "/records");
    }

    @Test
    void nothingOfItIsLeftAnywhere() {
        String id = service.publish(disclosure);
        long before = count();
        for (String path : showing()) {
            assertThat(client.get(path).text()).as(path).containsAnyOf(id, code);
        }
        assertThat(client.get("/v1/records/" + id).status()).isEqualTo(200);
        service.ledger().withdraw(UUID.fromString(id), "repaired", null);
        Within.aSecond(
                () -> assertThat(client.get("/v1/records/" + id).status()).isEqualTo(410));
        for (String path : showing()) {
            Within.aSecond(() -> assertThat(client.get(path).text())
                    .as(path)
                    .doesNotContain(id)
                    .doesNotContain(code));
        }
        Within.aSecond(() -> assertThat(count()).isEqualTo(before - 1));
        saysWhyAndNoMore(client.get("/v1/records/" + id), id);
    }

    private void saysWhyAndNoMore(Answer gone, String id) {
        assertThat(gone.json().path("reason").textValue()).isEqualTo("repaired");
        assertThat(gone.json().path("dataset").textValue()).isEqualTo("penalties");
        assertThat(gone.text()).doesNotContain(code);
        assertThat(client.get("/v1/records/" + id + "/history").status()).isEqualTo(410);
        assertThat(client.get("/v1/subjects/" + code).status()).isEqualTo(404);
        assertThat(client.get("/v1/subjects/" + code + "/records").status()).isEqualTo(404);
        assertThat(client.get("/v1/changes?after=" + (service.feed().head() - 1))
                        .text())
                .contains(id)
                .contains("withdrawn");
    }

    private long count() {
        return client.get("/v1/statistics?dataset=penalties")
                .json()
                .at("/groups/0/count")
                .longValue();
    }
}
