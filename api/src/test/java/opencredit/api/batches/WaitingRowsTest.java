package opencredit.api.batches;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Browser;
import opencredit.api.service.Fictional;
import opencredit.api.service.FictionalRows;
import opencredit.api.service.Submitter;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever confirms a batch reads its rows before, as everybody does after. */
class WaitingRowsTest {
    private static final String NUMBER_OF_A_PERSON = "371302199001011233";
    private static final String LINES = "application/x-ndjson";

    private static TestService service;
    private static Submitter one;
    private static Submitter other;

    @BeforeAll
    static void serve() {
        service = new TestService();
        one = Submitter.publisher(service, Fictional.AUTHORITY_CODE);
        other = Submitter.publisher(service, Fictional.AUTHORITY_CODE);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static String waiting(String... rows) {
        byte[] file = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        String place = Submitter.place(one.submit("publish", LINES, file));
        assertThat(one.ended(place).path("state").textValue()).isEqualTo("waiting");
        return place;
    }

    private static JsonNode rows(String place, String query) {
        ContractAnswer answer = other.get(place + "/rows" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain(NUMBER_OF_A_PERSON);
        return answer.json();
    }

    private static void refused(ContractAnswer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
    }

    /** What is public, without the three members that say when it came to be. */
    private static JsonNode shown(String record) {
        ObjectNode content =
                (ObjectNode) service.client().get("/v1/records/" + record).json();
        content.remove(List.of("seq", "publishedAt", "updatedAt", "repairableFrom", "related", "stages"));
        return content;
    }

    @Test
    void aSecondPersonReadsWhatWillBePublic() {
        String facts = "负责人身份证号" + NUMBER_OF_A_PERSON + "，拒绝整改。";
        String place = waiting(
                FictionalRows.penalty(7_001, "severity", "serious", "violationFacts", facts),
                FictionalRows.penalty(7_002));
        JsonNode first = rows(place, "?limit=1");
        assertThat(first.path("rows")).hasSize(1);
        JsonNode second = rows(place, "?limit=1&after=" + first.path("next").asText());
        assertThat(second.has("next")).isFalse();
        JsonNode both = rows(place, "").path("rows");
        assertThat(List.of(both.get(0), both.get(1)))
                .containsExactly(first.path("rows").get(0), second.path("rows").get(0));
        assertThat(both.get(0).path("reason").textValue()).isEqualTo("second-person");
        assertThat(both.get(0).at("/content/documentNumber").textValue()).isEqualTo("临示报罚〔2026〕7001号");
        assertThat(both.get(1).has("reason")).isFalse();
        assertThat(other.post(place + "/confirmation").status()).isEqualTo(200);
        one.ended(place);
        service.awaitKnown(service.feed().head());
        for (JsonNode row : both) {
            assertThat(row.path("event").textValue()).isEqualTo("published");
            assertThat(row.path("content")).isEqualTo(shown(row.path("record").textValue()));
        }
        refused(other.get(place + "/rows"), 409, "not-waiting");
    }

    @Test
    void anAmendmentNamesItsRecord() {
        String record =
                FictionalRows.published(service, FictionalRows.penalty(7_010)).toString();
        JsonNode row = rows(waiting(FictionalRows.penalty(7_010, "severity", "serious")), "")
                .path("rows")
                .get(0);
        assertThat(row.path("event").textValue()).isEqualTo("amended");
        assertThat(row.path("record").textValue()).isEqualTo(record);
        assertThat(row.at("/content/version").intValue()).isEqualTo(2);
    }

    @Test
    void aBatchSaysItsNumberAndWhoSubmittedIt() {
        JsonNode batch = other.get(waiting(FictionalRows.penalty(7_020, "severity", "serious")))
                .json();
        Long number = service.database()
                .jdbi()
                .withHandle(handle -> handle.select(
                                "select batch from upload where id = cast(? as uuid)",
                                batch.path("id").textValue())
                        .mapTo(Long.class)
                        .one());
        assertThat(batch.path("number").longValue()).isEqualTo(number);
        assertThat(batch.path("submittedBy").textValue()).isEqualTo(one.actor());
        assertThat(batch.path("submitterLabel").textValue()).isEqualTo("test");
    }

    @Test
    void thePageShowsTheRowsAboveTheForm() {
        String place = waiting(
                FictionalRows.penalty(7_040, "severity", "serious", "violationFacts", "证号" + NUMBER_OF_A_PERSON));
        Browser browser = Browser.signIn(service.client(), other.with()[1].substring("Bearer ".length()));
        String page = browser.get(place.replace("/v1/", "/staff/")).text();
        assertThat(page)
                .containsSubsequence("临示报罚〔2026〕7040号", "请与原件逐项核对", "我已核对以上各条")
                .contains(one.actor(), Fictional.subjectName(7_040))
                .doesNotContain(NUMBER_OF_A_PERSON);
        assertThat(browser.get("/staff/batches").text()).contains(one.actor());
    }

    @Test
    void othersDoNotKnowOfIt() {
        String place = waiting(FictionalRows.penalty(7_030, "severity", "serious"));
        Submitter foreign = Submitter.publisher(service, Fictional.subjectCode(3));
        refused(foreign.get(place + "/rows"), 404, "unknown-batch");
        refused(Submitter.officer(service).get(place + "/rows"), 403, "not-permitted");
        refused(service.client().get(place + "/rows"), 401, "key-required");
        assertThat(Submitter.administrator(service).get(place + "/rows").status())
                .isEqualTo(200);
        refused(other.get(place + "/rows?limit=101"), 400, "invalid-parameter");
    }
}
