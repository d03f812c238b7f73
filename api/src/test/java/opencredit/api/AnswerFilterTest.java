package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.data.ledger.Disclosure;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.DisclosureCopy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a definition answers with yes or no narrows, counts and groups on every list; and so does the day due. */
class AnswerFilterTest {
    private static TestService service;
    private static ContractClient client;

    @BeforeAll
    static void fill() {
        service = new TestService();
        client = service.client();
        service.publish(List.of(
                finding("示7700号", Map.of("corrected", true)),
                finding("示7701号", Map.of("corrected", true)),
                finding("示7702号", Map.of("corrected", false)),
                finding("示7703号", Map.of())));
        service.publish(List.of(promise("示7704号", "2026-03-31"), promise("示7705号", "2026-04-01")));
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static Disclosure finding(String number, Map<String, Object> fields) {
        return DisclosureCopy.of(ArchiveOf.of("government-dishonesty", number, ArchiveOf.BODY, 30)
                        .of("breach")
                        .disclosure())
                .fields(fields)
                .disclosure();
    }

    private static Disclosure promise(String number, String due) {
        return DisclosureCopy.of(ArchiveOf.of("commitments", number, ArchiveOf.BODY, 30)
                        .in("open")
                        .inForce(null, due)
                        .disclosure())
                .fields(Map.of("state", "open", "dueDate", due))
                .disclosure();
    }

    private static List<String> numbers(String path) {
        return client.get(path).json().path("records").findValuesAsText("documentNumber");
    }

    @Test
    void everyListIsNarrowedByAnAnswer() {
        String subject = "/v1/subjects/" + ArchiveOf.BODY.code() + "/records";
        for (String list : List.of(
                "/v1/datasets/government-dishonesty/records?", subject + "?", "/v1/search?q=%E7%A4%BA%E4%BE%8B&")) {
            assertThat(numbers(list + "answer=corrected:yes")).as(list).containsExactlyInAnyOrder("示7700号", "示7701号");
            assertThat(numbers(list + "answer=corrected:no,corrected:yes")).hasSize(3);
            assertThat(client.get(list + "answer=corrected").status()).isEqualTo(400);
            assertThat(numbers(list + "dueBy=2026-03-31").contains("示7704号")).isEqualTo(!list.contains("dishonesty"));
            assertThat(numbers(list + "dueBy=2026-03-31")).doesNotContain("示7705号");
            assertThat(client.get(list + "dueBy=x").status()).isEqualTo(400);
        }
    }

    @Test
    void answersAreCountedWithinOneDataset() {
        JsonNode facet = client.get("/v1/datasets/government-dishonesty/records?facets=answer")
                .json()
                .at("/facets/answer");
        assertThat(facet.toString())
                .isEqualTo("[{\"value\":\"corrected:yes\",\"label\":\"是否整改：是\",\"count\":2},"
                        + "{\"value\":\"corrected:no\",\"label\":\"是否整改：否\",\"count\":1}]");
        JsonNode found = client.get(
                        "/v1/search?q=%E7%A4%BA%E4%BE%8B&facets=answer&dataset=government-dishonesty&lang=en")
                .json()
                .at("/facets/answer");
        assertThat(found.findValuesAsText("label")).containsExactly("Corrected: yes", "Corrected: no");
        JsonNode groups = client.get("/v1/statistics?by=answer&dataset=government-dishonesty")
                .json()
                .path("groups");
        assertThat(groups.findValuesAsText("value")).containsExactly("corrected:yes", "corrected:no", "null");
        ContractAnswer refused = client.get("/v1/statistics?by=answer");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(client.get("/v1/search?q=%E7%A4%BA%E4%BE%8B&facets=answer").status())
                .isEqualTo(400);
        assertThat(client.get("/v1/statistics?by=subject&answer=corrected:yes")
                        .json()
                        .at("/groups/0/count")
                        .longValue())
                .isEqualTo(2);
    }

    @Test
    void pagesOfferIt() {
        String page = PageMarkup.of(client, "/datasets/government-dishonesty/records?answer=corrected:no");
        assertThat(page).contains("name=\"answer\"", "是否整改：否", "示7702号").doesNotContain("示7700号");
        assertThat(PageMarkup.of(client, "/datasets/commitments/records?state=open&dueBy=2026-03-31"))
                .contains("name=\"dueBy\"", "示7704号")
                .doesNotContain("示7705号", "name=\"answer\"");
        assertThat(PageMarkup.of(client, "/statistics?dataset=government-dishonesty&by=answer"))
                .contains("是否整改：是", "answer=corrected");
    }
}
