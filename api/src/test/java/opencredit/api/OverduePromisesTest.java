package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.data.ledger.Disclosure;
import opencredit.data.rule.CityTime;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.DisclosureCopy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A promise that is open though it was due is told as overdue wherever its state is told; the day after it is due, not on it. */
class OverduePromisesTest {
    private static final String STATES = "/v1/statistics?by=state&dataset=commitments";

    private static TestService service;
    private static ContractClient client;
    private static LocalDate today;

    @BeforeAll
    static void fill() {
        service = new TestService();
        service.clock().stop();
        client = service.client();
        today = CityTime.day(service.clock().instant());
        service.publish(List.of(
                promise("诺1号", "open", today.minusDays(1)),
                promise("诺2号", "open", today.minusDays(400)),
                promise("诺3号", "open", today),
                promise("诺4号", "open", today.plusDays(30)),
                promise("诺5号", "kept", today.minusDays(5)),
                promise("诺6号", "broken", today.minusDays(5))));
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static Disclosure promise(String number, String state, LocalDate due) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", state);
        fields.put("dueDate", due.toString());
        return DisclosureCopy.of(ArchiveOf.of("commitments", number, ArchiveOf.BODY, 30)
                        .in(state)
                        .inForce(null, due.toString())
                        .disclosure())
                .fields(fields)
                .disclosure();
    }

    private static JsonNode group(String address, String state) {
        return client.get(address)
                .json()
                .path("groups")
                .valueStream()
                .filter(group -> group.path("value").asText().equals(state))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsByStateSayIt() {
        assertThat(group(STATES, "open").path("count").intValue()).isEqualTo(4);
        assertThat(group(STATES, "open").path("overdue").intValue()).isEqualTo(2);
        assertThat(group(STATES, "kept").has("overdue")).isFalse();
        assertThat(group(STATES + "&state=open,broken", "open").path("overdue").intValue())
                .isEqualTo(2);
        assertThat(group(STATES + "&dueBy=" + today.minusDays(2), "open")
                        .path("overdue")
                        .intValue())
                .isEqualTo(1);
        assertThat(group(STATES + "&dueBy=" + today.plusDays(90), "open")
                        .path("overdue")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void filesSayItWhereThereIsAnything() {
        assertThat(client.get(STATES + "&format=csv").text())
                .startsWith("\uFEFFstate,label,count,amount,overdue\r\n")
                .contains("kept,已履行,1,,\r\n");
        assertThat(client.get(STATES + "&format=csv&labels=zh").text()).contains("其中逾期", ",2\r\n");
        assertThat(client.get("/v1/statistics?by=region&dataset=commitments&format=csv")
                        .text())
                .doesNotContain("overdue");
    }

    /** The list behind the number has as many. */
    @Test
    void pagesSayItAndLeadToIt() {
        String list = "/datasets/commitments/records?state=open&amp;dueBy=" + today.minusDays(1);
        assertThat(PageMarkup.of(client, "/?lang=zh")).contains(list + "&amp;lang=zh\">逾期</a> 2");
        assertThat(PageMarkup.of(client, "/statistics?by=state&dataset=commitments&lang=zh"))
                .contains("其中逾期 <a href=\"" + list);
        assertThat(client.get("/v1" + list.replace("&amp;", "&")).json().path("records"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void eachSuchRecordIsMarked(String language) {
        String mark = language.equals("zh") ? "逾期</span>" : "overdue</span>";
        String page = PageMarkup.of(client, "/datasets/commitments/records?lang=" + language);
        assertThat(page.split(mark, -1)).hasSize(3);
        String archive = PageMarkup.of(client, "/subjects/" + ArchiveOf.BODY.code() + "?lang=" + language);
        assertThat(archive.split(language.equals("zh") ? "，已逾期</span>" : ", overdue</span>", -1))
                .hasSize(3);
        ContractAnswer found = client.get("/v1/datasets/commitments/records?dueBy=" + today.minusDays(400));
        String id = found.json().at("/records/0/id").textValue();
        assertThat(PageMarkup.of(client, "/records/" + id + "?lang=" + language))
                .contains(mark);
        String kept = client.get("/v1/datasets/commitments/records?state=kept")
                .json()
                .at("/records/0/id")
                .textValue();
        assertThat(PageMarkup.of(client, "/records/" + kept + "?lang=" + language))
                .doesNotContain(mark);
    }

    /** Nothing is written at midnight. */
    @Test
    void theNextDayItIsOneMore() {
        try (TestService own = new TestService()) {
            own.clock().stop();
            LocalDate day = CityTime.day(own.clock().instant());
            own.publish(List.of(promise("诺7号", "open", day), promise("诺8号", "kept", day)));
            assertThat(own.client().get(STATES).json().path("groups").findValuesAsText("overdue"))
                    .containsExactly("0");
            own.clock().ahead(Duration.ofDays(1));
            assertThat(own.client().get(STATES).json().path("groups").findValuesAsText("overdue"))
                    .containsExactly("1");
        }
    }
}
