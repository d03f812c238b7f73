package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.outcome.Acts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger by batch, as data and as a page. */
class ChangeGroupsTest {
    private static TestService service;
    private static ContractClient client;

    @BeforeAll
    static void fill() {
        service = new TestService();
        client = service.client();
        service.publish(List.of(Fictional.penalty(1), Fictional.penalty(2), Fictional.penalty(3)));
        service.publish(List.of(Fictional.licence(1), Fictional.licence(2)));
        String goes = service.publish(Fictional.penalty(4));
        service.clock().ahead(Duration.ofMinutes(2));
        service.publish(List.of(
                Fictional.penalty(5),
                Fictional.penalty(1, service.clock().instant().plus(Duration.ofDays(9)))));
        service.ledger().withdraw(UUID.fromString(goes), Acts.of("repaired"), null);
        service.awaitKnown(9);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static List<String> lines(String query) {
        JsonNode groups = client.get("/v1/changes/groups" + query).json().path("groups");
        return groups.valueStream()
                .map(group -> group.path("dataset").textValue() + " " + group.path("first") + "-" + group.path("last")
                        + " " + group.path("counts"))
                .toList();
    }

    @Test
    void whatOneActWroteIsOneGroup() {
        assertThat(lines(""))
                .containsExactly(
                        "penalties 9-9 {\"withdrawn\":1}",
                        "penalties 7-8 {\"published\":1,\"amended\":1}",
                        "penalties 6-6 {\"published\":1}",
                        "licences 4-5 {\"published\":2}",
                        "penalties 1-3 {\"published\":3}");
        assertThat(lines("?dataset=licences")).containsExactly("licences 4-5 {\"published\":2}");
        assertThat(lines("?event=withdrawn,amended"))
                .containsExactly("penalties 9-9 {\"withdrawn\":1}", "penalties 8-8 {\"amended\":1}");
        assertThat(lines("?event=restored")).isEmpty();
    }

    @Test
    void pagesLeadToTheFirst() {
        ContractAnswer page = client.get("/v1/changes/groups?limit=4");
        assertThat(page.json().path("next").longValue()).isEqualTo(4);
        assertThat(page.json().path("head").longValue()).isEqualTo(9);
        String link = page.header("Link");
        assertThat(link).endsWith("rel=\"next\"");
        JsonNode last = client.get(link.substring(1, link.indexOf('>'))).json();
        assertThat(last.path("next").longValue()).isZero();
        assertThat(last.path("groups").findValuesAsText("first")).containsExactly("1");
    }

    @Test
    void thePageSaysHowManyAndLeadsToTheEntries() {
        String page = PageMarkup.of(client, "/changes?lang=zh");
        assertThat(page)
                .contains("<strong>公示</strong> 3 条", "<strong>撤下</strong> 1 条", "账本第 7 至 8 条", "账本第 9 条", "账本第 6 条");
        assertThat(page).doesNotContain("/records/").doesNotContain(Fictional.subjectName(1));
        String entries = "/changes/entries?dataset=penalties&amp;before=4";
        assertThat(page).contains(entries);
        String lines = PageMarkup.of(client, entries.replace("&amp;", "&") + "&lang=zh");
        assertThat(lines)
                .contains("账本第 3 条", "账本第 1 条", Fictional.subjectName(2))
                .doesNotContain("账本第 4 条");
        assertThat(PageMarkup.of(client, "/changes?lang=en&event=withdrawn"))
                .contains("<strong>Withdrawn</strong>: 1", "ledger entry 9", "&amp;event=withdrawn&amp;before=10")
                .contains("href=\"/changes.atom?event=withdrawn&amp;lang=en\"")
                .doesNotContain("<strong>Published</strong>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "before=0",
                "before=x",
                "dataset=nosuch",
                "event=nosuch",
                "event=published,x",
                "subject=x",
                "after=1"
            })
    void refusesWhatItDoesNotKnow(String query) {
        assertThat(client.get("/v1/changes/groups?" + query).status()).isEqualTo(400);
        for (String page : List.of("/changes?", "/changes/entries?")) {
            if (!query.startsWith("limit")) {
                assertThat(client.send("GET", page + query).status()).as(page).isEqualTo(400);
            }
        }
    }
}
