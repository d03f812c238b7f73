package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.UUID;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Fictional;
import opencredit.api.service.FictionalRows;
import opencredit.api.service.Holder;
import opencredit.api.service.Submitter;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishers publish, correct, withdraw and restore single records of their own. */
class RecordWritesTest {
    private static final String JSON = "application/json";
    private static final String RECORDS = "/v1/datasets/penalties/records";
    private static final String OTHER = "11371300YGT6KGG41P";

    private static TestService service;
    private static Submitter publisher;
    private static int number;

    @BeforeAll
    static void serve() {
        service = new TestService();
        publisher = Submitter.publisher(service, Fictional.AUTHORITY_CODE);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static void refused(ContractAnswer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
    }

    private static ContractAnswer create(String row) {
        return publisher.post(RECORDS, JSON, row);
    }

    /** Another record, and its path. */
    private static String created() {
        ContractAnswer created = create(FictionalRows.penalty(++number));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        service.awaitKnown(created.json().path("seq").longValue());
        return created.header("Location");
    }

    private static String tag(String record) {
        return service.client().get(record).header("ETag");
    }

    @Test
    void oneRecordIsPublished() {
        String row = FictionalRows.penalty(++number, "legalBasis", "");
        ContractAnswer created = create(row);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().at("/issues/0/code").textValue()).isEqualTo("missing:legalBasis");
        service.awaitKnown(created.json().path("seq").longValue());
        JsonNode record = service.client().get(created.header("Location")).json();
        assertThat(record.at("/publisher/code").textValue()).isEqualTo(Fictional.AUTHORITY_CODE);
        ContractAnswer again = create(row);
        refused(again, 409, "already-published");
        assertThat(again.json().path("record").textValue())
                .isEqualTo(record.path("id").textValue());
    }

    @ParameterizedTest
    @CsvSource({
        "decisionDate,'',422,row-refused,missing-date",
        "decisionDate,2030-01-01,422,row-refused,future-date",
        "subjectName,'',422,row-refused,missing-name",
        "documentNumber,11010519491231002X,422,row-refused,personal-number-in-key",
        "publisherCode,11371300YGT6KGG41P,403,not-yours,not-yours"
    })
    void whatAFilesRowIsRefusedForARecordIsToo(String member, String value, int status, String code, String fault) {
        long head = service.feed().head();
        ContractAnswer answer = create(FictionalRows.penalty(900, member, value));
        refused(answer, status, code);
        assertThat(answer.json().at("/errors/0/code").textValue()).isEqualTo(fault);
        assertThat(answer.json().at("/errors/0/parameter").textValue()).isEqualTo(member);
        assertThat(answer.text()).doesNotContain("110105");
        assertThat(service.feed().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|400|invalid-body",
                "{}|400|invalid-body",
                "{|400|invalid-body",
                "{'subjectName':'a','subjectName':'b'}|400|invalid-body",
                "{'nosuch':'x'}|422|row-refused"
            })
    void whatIsNoRowIsRefused(String body, int status, String code) {
        String sent = body.replace('\'', '"');
        refused(create(sent), status, code);
        String record = created();
        refused(publisher.put(record + "?reason=updated", sent, "If-Match", tag(record)), status, code);
        UUID gone = FictionalRows.withdrawn(service, FictionalRows.penalty(++number));
        refused(publisher.post("/v1/records/" + gone + "/restoration?reason=court-order", JSON, sent), status, code);
    }

    @Test
    void bodiesAreSmallJson() {
        String record = created();
        String gone = "/v1/records/" + FictionalRows.withdrawn(service, FictionalRows.penalty(++number));
        String large = "{\"remarks\":\"" + "x".repeat(1 << 20) + "\"}";
        refused(create(large), 413, "content-too-large");
        refused(publisher.post(RECORDS, "text/csv", "x"), 415, "unsupported-media-type");
        refused(publisher.put(record + "?reason=updated", large, "If-Match", "*"), 413, "content-too-large");
        refused(
                service.client().put(record + "?reason=updated", "text/csv", "x", publisher.with("If-Match", "*")),
                415,
                "unsupported-media-type");
        String restoration = gone + "/restoration?reason=court-order";
        refused(publisher.post(restoration, JSON, large), 413, "content-too-large");
        refused(publisher.post(restoration, "text/csv", "x"), 415, "unsupported-media-type");
    }

    @Test
    void aRecordIsUpdatedAndItsHistoryStays() {
        String record = created();
        String row = FictionalRows.penalty(number, "violationFacts", "更新后的事实。");
        String tag = tag(record);
        ContractAnswer updated = publisher.put(record + "?reason=updated", row, "If-Match", tag);
        assertThat(updated.status()).as(updated.text()).isEqualTo(200);
        assertThat(updated.json().path("version").intValue()).isEqualTo(2);
        assertThat(updated.json().path("event").textValue()).isEqualTo("amended");
        service.awaitKnown(updated.json().path("seq").longValue());
        assertThat(service.client().get(record).text()).contains("更新后的事实");
        assertThat(service.client().get(record + "/history").text()).contains("示例砖抗压强度");
        refused(publisher.put(record + "?reason=updated", row, "If-Match", tag), 412, "version-differs");
        refused(publisher.put(record + "?reason=updated", row, "If-Match", tag(record)), 409, "unchanged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"corrected", "privacy"})
    void aCorrectionForgets(String reason) {
        String record = created();
        String row = FictionalRows.penalty(number, "violationFacts", "更正后的事实。");
        String packed =
                service.client().send("GET", record, "Accept-Encoding", "gzip").header("ETag");
        assertThat(packed).isNotEmpty();
        ContractAnswer corrected = publisher.put(record + "?reason=" + reason, row, "If-Match", "\"x\", " + packed);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        service.awaitKnown(corrected.json().path("seq").longValue());
        assertThat(service.client().get(record + "/history").text()).doesNotContain("示例砖抗压强度");
        refused(publisher.put(record + "?reason=" + reason, row, "If-Match", packed), 412, "version-differs");
        refused(publisher.put(record + "?reason=" + reason, row, "If-Match", tag(record)), 409, "unchanged");
    }

    @ParameterizedTest
    @CsvSource({
        "reason=updated,'',428,version-required",
        "reason=updated,\"9-0123456789abcdef0123456789abcdef\",412,version-differs",
        "reason=updated,x,412,version-differs",
        "reason=window-ended,*,400,invalid-parameter",
        "'',*,400,invalid-parameter",
        "reason=updated&x=1,*,400,unknown-parameter"
    })
    void aCorrectionIsAskedForInOrder(String query, String tag, int status, String code) {
        String record = created();
        String[] headers = tag.isEmpty() ? new String[0] : new String[] {"If-Match", tag};
        refused(publisher.put(record + "?" + query, FictionalRows.penalty(number), headers), status, code);
    }

    @Test
    void aWeakTagMatchesNothing() {
        String record = created();
        String row = FictionalRows.penalty(number);
        refused(publisher.put(record + "?reason=updated", row, "If-Match", "W/" + tag(record)), 412, "version-differs");
        String other = created();
        refused(publisher.put(record + "?reason=updated", row, "If-Match", tag(other)), 412, "version-differs");
    }

    @Test
    void aCorrectionIsOfTheSameDecision() {
        String record = created();
        String other = FictionalRows.penalty(++number);
        refused(publisher.put(record + "?reason=updated", other, "If-Match", tag(record)), 409, "another-decision");
        refused(publisher.put(record + "?reason=corrected", other, "If-Match", tag(record)), 409, "another-decision");
    }

    @Test
    void aRecordIsWithdrawnAndRestored() {
        String record = created();
        String row = FictionalRows.penalty(number);
        refused(publisher.post(record + "/restoration?reason=court-order", JSON, row), 409, "already-shown");
        ContractAnswer withdrawn = publisher.post(record + "/withdrawal?reason=revoked");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        service.awaitKnown(withdrawn.json().path("seq").longValue());
        assertThat(service.client().get(record).status()).isEqualTo(410);
        refused(publisher.post(record + "/withdrawal?reason=revoked"), 410, "gone");
        refused(publisher.put(record + "?reason=updated", row, "If-Match", "*"), 410, "gone");
        refused(create(row), 409, "already-withdrawn");
        String other = FictionalRows.penalty(++number);
        refused(publisher.post(record + "/restoration?reason=court-order", JSON, other), 409, "another-decision");
        ContractAnswer restored = publisher.post(record + "/restoration?reason=court-order", JSON, row);
        assertThat(restored.status()).as(restored.text()).isEqualTo(200);
        service.awaitKnown(restored.json().path("seq").longValue());
        assertThat(service.client().get(record).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "withdrawal,reason=window-ended,400,invalid-parameter",
        "withdrawal,reason=batch-undone,400,invalid-parameter",
        "withdrawal,'',400,invalid-parameter",
        "withdrawal,reason=merged&replacedBy=x,400,invalid-parameter",
        "withdrawal,reason=revoked&x=1,400,unknown-parameter",
        "restoration,reason=loaded-again,400,invalid-parameter",
        "restoration,'',400,invalid-parameter",
        "restoration,reason=court-order&x=1,400,unknown-parameter"
    })
    void reasonsAreClosed(String way, String query, int status, String code) {
        refused(publisher.post(created() + "/" + way + "?" + query, JSON, FictionalRows.penalty(number)), status, code);
    }

    @Test
    void aRecordLeadsToAnotherThatIsShown() {
        String one = created();
        String other = created().substring("/v1/records/".length());
        refused(
                publisher.post(one + "/withdrawal?reason=merged&replacedBy=" + one.substring("/v1/records/".length())),
                400,
                "invalid-parameter");
        ContractAnswer merged = publisher.post(one + "/withdrawal?reason=merged&replacedBy=" + other);
        assertThat(merged.status()).isEqualTo(200);
        service.awaitKnown(merged.json().path("seq").longValue());
        assertThat(service.client().get(one).json().path("replacedBy").textValue())
                .isEqualTo(other);
    }

    @Test
    void recordsOfOthersStayAsTheyAre() {
        String row = FictionalRows.penalty(++number, "publisherCode", OTHER);
        String record = "/v1/records/" + FictionalRows.published(service, row);
        String gone = "/v1/records/"
                + FictionalRows.withdrawn(service, FictionalRows.penalty(++number, "publisherCode", OTHER));
        long head = service.feed().head();
        refused(publisher.put(record + "?reason=updated", row, "If-Match", tag(record)), 403, "not-yours");
        refused(publisher.post(record + "/withdrawal?reason=revoked"), 403, "not-yours");
        String mine = FictionalRows.penalty(number);
        refused(publisher.post(gone + "/restoration?reason=court-order", JSON, mine), 403, "not-yours");
        assertThat(service.feed().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10", "x"})
    void unknownRecordsAreUnknown(String id) {
        String row = FictionalRows.penalty(1);
        String record = "/v1/records/" + id;
        refused(publisher.put(record + "?reason=updated", row, "If-Match", "*"), 404, "unknown-record");
        refused(publisher.post(record + "/withdrawal?reason=revoked"), 404, "unknown-record");
        refused(publisher.post(record + "/restoration?reason=court-order", JSON, row), 404, "unknown-record");
    }

    @Test
    void whoeverHasNoKeyForItWritesNothing() {
        String record = created();
        String row = FictionalRows.penalty(number);
        String[] reader = Objects.requireNonNull(Holder.of(service).get(Holder.READER));
        for (String path :
                new String[] {RECORDS, record + "/withdrawal?reason=revoked", record + "/restoration?reason=court-order"
                }) {
            refused(service.client().post(path, JSON, row), 401, "key-required");
            refused(service.client().post(path, JSON, row, reader), 403, "not-permitted");
        }
        refused(service.client().put(record + "?reason=updated", JSON, row), 401, "key-required");
        refused(publisher.post("/v1/datasets/nosuch/records", JSON, row), 403, "not-yours");
    }
}
