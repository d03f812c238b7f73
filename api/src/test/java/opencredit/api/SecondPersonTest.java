package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Fictional;
import opencredit.api.service.FictionalRows;
import opencredit.api.service.Submitter;
import opencredit.api.service.TestService;
import opencredit.data.dataset.Dataset;
import opencredit.data.store.audit.AuditChain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What harms is published by two people: one submits it, another confirms it. */
class SecondPersonTest {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String FINDINGS = "government-dishonesty";
    private static final String PENALTIES = "/v1/datasets/penalties/records";
    private static final String[] SERIOUS = {"severity", "serious"}, GENERAL = {"severity", "general"};

    private static TestService service;
    private static Submitter one;
    private static Submitter other;
    private static int number = 5_000;

    @BeforeAll
    static void serve() {
        service = new TestService();
        one = Submitter.ofDatasets(service, Fictional.AUTHORITY_CODE, "penalties", FINDINGS);
        other = Submitter.ofDatasets(service, Fictional.AUTHORITY_CODE, "penalties", FINDINGS);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static void refused(ContractAnswer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
    }

    private static String finding(int n) {
        return """
                {"subjectName":"临沂示例商务局","subjectCode":"11371300YGLXKQDT4N","documentNumber":"临示发改失〔2026〕%d号",
                 "category":"breach","title":"未兑现设备补助","facts":"投产满一年，补助仍未兑付。","decisionDate":"2026-05-13",
                 "authorityName":"%s","authorityCode":"%s","state":"confirmed",
                 "publisherName":"%s","publisherCode":"%s"}
                """.formatted(
                        n,
                        Fictional.AUTHORITY_NAME,
                        Fictional.AUTHORITY_CODE,
                        Fictional.AUTHORITY_NAME,
                        Fictional.AUTHORITY_CODE);
    }

    /** Confirms it as somebody else, and waits until it is done. */
    private static JsonNode confirmed(String place) {
        assertThat(other.post(place + "/confirmation").status()).isEqualTo(200);
        JsonNode done = one.ended(place);
        assertThat(done.path("state").textValue()).isEqualTo("done");
        service.awaitKnown(service.feed().head());
        return done;
    }

    /** A penalty that one person published, and its path. */
    private static String penalty(String... changes) {
        ContractAnswer created = one.post(PENALTIES, JSON, FictionalRows.penalty(++number, changes));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        service.awaitKnown(created.json().path("seq").longValue());
        return created.header("Location");
    }

    /** A serious one, which two people published. */
    private static String serious() {
        String place = Submitter.place(one.post(PENALTIES, JSON, FictionalRows.penalty(++number, SERIOUS)));
        confirmed(place);
        return newest();
    }

    private static String newest() {
        long head = service.feed().head();
        return "/v1/records/"
                + service.feed().after(head - 1, 1).entries().getFirst().record();
    }

    private static ContractAnswer update(String record, String... changes) {
        String tag = service.client().get(record).header("ETag");
        return one.put(record + "?reason=updated", FictionalRows.penalty(number, changes), "If-Match", tag);
    }

    /** By the definitions alone: no code of the program names a dataset. */
    @Test
    void definitionsSayWhatTwoPeoplePublish() {
        Set<String> such = service.register().datasets().all().stream()
                .filter(dataset -> dataset.secondPerson() != null)
                .map(Dataset::id)
                .collect(Collectors.toSet());
        assertThat(such).containsExactlyInAnyOrder(FINDINGS, "serious-dishonesty", "penalties");
    }

    @Test
    void aFindingWaitsForSomebodyElse() {
        long head = service.feed().head();
        ContractAnswer kept = one.post("/v1/datasets/" + FINDINGS + "/records", JSON, finding(1));
        String place = Submitter.place(kept);
        assertThat(place).isEqualTo("/v1/batches/" + kept.json().path("batch").textValue());
        assertThat(kept.json().path("state").textValue()).isEqualTo("waiting");
        JsonNode waiting = one.get(place).json();
        assertThat(waiting.path("state").textValue()).isEqualTo("waiting");
        assertThat(waiting.at("/report/waiting/reason").textValue()).isEqualTo("second-person");
        assertThat(waiting.at("/report/waiting/secondPerson").intValue()).isEqualTo(1);
        assertThat(waiting.path("submittedBy").textValue()).isEqualTo(one.actor());
        refused(one.post(place + "/confirmation"), 403, "same-person");
        refused(one.rotated().post(place + "/confirmation"), 403, "same-person");
        assertThat(service.feed().head()).isEqualTo(head);
        JsonNode done = confirmed(place);
        assertThat(done.at("/report/published").intValue()).isEqualTo(1);
        assertThat(service.feed().head()).isEqualTo(head + 1);
        assertThat(service.client().get(newest()).json().path("dataset").textValue())
                .isEqualTo(FINDINGS);
        List<String> acts = new AuditChain(service.database())
                .after(0, 10_000).stream()
                        .map(act -> act.deed() + " " + act.actor())
                        .toList();
        assertThat(acts).contains("append " + one.actor(), "confirm " + other.actor());
        refused(other.post(place + "/confirmation"), 409, "not-waiting");
        refused(other.post(place + "/cancellation"), 409, "not-waiting");
    }

    @Test
    void aFileWithOneSuchRowWaitsWhole() {
        String file = FictionalRows.penalty(++number) + "\n" + FictionalRows.penalty(++number, SERIOUS);
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        long head = service.feed().head();
        JsonNode checked = one.ended(Submitter.place(one.submit("check", LINES, bytes)));
        assertThat(checked.at("/report/waiting/secondPerson").intValue()).isEqualTo(1);
        String place = Submitter.place(one.submit("publish", LINES, bytes));
        JsonNode waiting = one.ended(place);
        assertThat(waiting.path("state").textValue()).isEqualTo("waiting");
        assertThat(waiting.at("/report/waiting/rows").intValue()).isEqualTo(2);
        assertThat(waiting.at("/report/waiting/reason").textValue()).isEqualTo("second-person");
        assertThat(service.feed().head()).isEqualTo(head);
        assertThat(confirmed(place).at("/report/published").intValue()).isEqualTo(2);
    }

    @Test
    void whatIsCancelledIsNotPublished() {
        String place = Submitter.place(one.post(PENALTIES, JSON, FictionalRows.penalty(++number, SERIOUS)));
        long head = service.feed().head();
        assertThat(other.post(place + "/cancellation").status()).isEqualTo(200);
        assertThat(one.ended(place).path("state").textValue()).isEqualTo("failed");
        refused(other.post(place + "/confirmation"), 409, "not-waiting");
        assertThat(service.feed().head()).isEqualTo(head);
    }

    @Test
    void aRefusedRowLeavesNoBatch() {
        String newest = one.get("/v1/batches?limit=1").text();
        refused(
                one.post(
                        "/v1/datasets/" + FINDINGS + "/records",
                        JSON,
                        finding(2).replace("2026-05-13", "")),
                422,
                "row-refused");
        assertThat(one.get("/v1/batches?limit=1").text()).isEqualTo(newest);
    }

    @Test
    void everyChangeThatLeavesARecordSeriousWaits() {
        String record = penalty(GENERAL);
        String tag = service.client().get(record).header("ETag");
        String row = FictionalRows.penalty(number, SERIOUS);
        for (String reason : List.of("corrected", "privacy")) {
            refused(one.put(record + "?reason=" + reason, row, "If-Match", tag), 409, "second-person");
        }
        String place = Submitter.place(update(record, SERIOUS));
        assertThat(service.client().get(record).text()).doesNotContain("serious");
        assertThat(confirmed(place).at("/report/amended").intValue()).isEqualTo(1);
        assertThat(service.client().get(record).text()).contains("serious");
        String serious = service.client().get(record).header("ETag");
        for (String reason : List.of("corrected", "privacy")) {
            refused(one.put(record + "?reason=" + reason, row, "If-Match", serious), 409, "second-person");
        }
        ContractAnswer moved = update(record, "severity", "serious", "violationFacts", "改写的事实。");
        assertThat(moved.status()).as("it is serious already").isEqualTo(202);
        ContractAnswer lighter = update(record, GENERAL);
        assertThat(lighter.status()).as("it becomes lighter").isEqualTo(200);
    }

    @Test
    void whatChangedMeanwhileIsNotOverwritten() {
        String record = penalty(GENERAL);
        String place = Submitter.place(update(record, SERIOUS));
        ContractAnswer meanwhile = update(record, "violationFacts", "其间更新的事实。");
        assertThat(meanwhile.status()).isEqualTo(200);
        long head = service.feed().head();
        JsonNode done = confirmed(place);
        assertThat(done.at("/report/refusals/changed-meanwhile").intValue()).isEqualTo(1);
        assertThat(service.feed().head()).isEqualTo(head);
        assertThat(service.client().get(record).text()).contains("其间更新的事实").doesNotContain("serious");
    }

    @Test
    void aWithdrawalIsOnePersonsAndARestorationTwoPeoples() {
        String record = serious();
        String row = FictionalRows.penalty(number, SERIOUS);
        ContractAnswer withdrawn = one.post(record + "/withdrawal?reason=repaired");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        service.awaitKnown(service.feed().head());
        String restoration = record + "/restoration?reason=court-order";
        String another = FictionalRows.penalty(9_999, SERIOUS);
        refused(one.post(restoration, JSON, another), 409, "another-decision");
        String place = Submitter.place(one.post(restoration, JSON, row));
        String again = Submitter.place(other.post(restoration, JSON, row));
        assertThat(service.client().get(record).status()).isEqualTo(410);
        assertThat(confirmed(place).at("/report/published").intValue()).isEqualTo(1);
        assertThat(newest()).isEqualTo(record);
        var entry = service.feed().after(service.feed().head() - 1, 1).entries().getFirst();
        assertThat(entry.event().wire()).isEqualTo("restored");
        assertThat(entry.reason()).isEqualTo("court-order");
        assertThat(service.client().get(record).text()).contains("serious");
        long head = service.feed().head();
        assertThat(one.post(again + "/confirmation").status()).isEqualTo(200);
        assertThat(one.ended(again).at("/report/published").intValue()).isZero();
        assertThat(service.feed().head()).isEqualTo(head);
    }

    @Test
    void oneOfNoHarmIsRestoredAtOnce() {
        String record = penalty();
        one.post(record + "/withdrawal?reason=revoked");
        service.awaitKnown(service.feed().head());
        ContractAnswer restored =
                one.post(record + "/restoration?reason=withdrawn-in-error", JSON, FictionalRows.penalty(number));
        assertThat(restored.status()).as(restored.text()).isEqualTo(200);
    }
}
