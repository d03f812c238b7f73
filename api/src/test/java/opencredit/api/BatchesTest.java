package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Fictional;
import opencredit.api.service.FictionalRows;
import opencredit.api.service.Holder;
import opencredit.api.service.Submitter;
import opencredit.api.service.TestService;
import opencredit.data.store.audit.AuditChain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publishers submit files, follow them, and have large changes confirmed. */
class BatchesTest {
    private static final String LINES = "application/x-ndjson";
    private static final String OTHER = "11371300YGT6KGG41P";

    /** A number whose check character is right, of a person who is none. */
    private static final String NUMBER = "11010519491231002X";

    private static TestService service;
    private static Submitter publisher;

    @BeforeAll
    static void serve() {
        service = new TestService();
        publisher = Submitter.publisher(service, Fictional.AUTHORITY_CODE);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static byte[] rows(int from, int to, String... changes) {
        return IntStream.range(from, to)
                .mapToObj(n -> FictionalRows.penalty(n, changes))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode published(String type, byte[] file) {
        return publisher.ended(Submitter.place(publisher.submit("publish", type, file)));
    }

    private static void refused(ContractAnswer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
    }

    @Test
    void aFileIsKeptCheckedAndPublished() {
        ContractAnswer accepted = publisher.submit("publish", LINES, rows(0, 3));
        assertThat(accepted.json().path("state").textValue()).isEqualTo("received");
        JsonNode batch = publisher.ended(Submitter.place(accepted));
        assertThat(batch.path("state").textValue()).isEqualTo("done");
        assertThat(batch.at("/report/published").intValue()).isEqualTo(3);
        assertThat(batch.path("submittedBy").textValue()).isEqualTo(publisher.actor());
        assertThat(batch.path("bytes").intValue()).isEqualTo(rows(0, 3).length);
        assertThat(batch.at("/progress/rowsDone").intValue()).isEqualTo(3);
        String ids = publisher.get("/v1/batches?limit=1").text();
        assertThat(ids).contains("\"state\":\"done\"");
        List<String> actors = new AuditChain(service.database())
                .after(0, 1000).stream()
                        .filter(act -> act.deed().equals("append"))
                        .map(act -> act.actor())
                        .toList();
        assertThat(actors).containsOnly(publisher.actor());
    }

    @Test
    void aCheckPublishesNothing() {
        long head = service.feed().head();
        JsonNode batch = publisher.ended(Submitter.place(publisher.submit("check", LINES, rows(100, 103))));
        assertThat(batch.path("state").textValue()).isEqualTo("done");
        assertThat(batch.at("/report/published").intValue()).isEqualTo(3);
        assertThat(service.feed().head()).isEqualTo(head);
    }

    @Test
    void compressedLinesAndFormsAreRead() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(rows(200, 202));
        }
        assertThat(published("application/gzip", packed.toByteArray())
                        .at("/report/published")
                        .intValue())
                .isEqualTo(2);
        String form = "--xyz\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n--xy\r\n--xyz\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\\\temp\\\\" + NUMBER
                + ".jsonl\"\r\n\r\n"
                + new String(rows(202, 204), StandardCharsets.UTF_8) + "\r\n--xyz--\r\n";
        JsonNode batch = published("multipart/form-data; boundary=xyz", form.getBytes(StandardCharsets.UTF_8));
        assertThat(batch.at("/report/published").intValue()).isEqualTo(2);
        assertThat(batch.path("source").textValue()).endsWith(".jsonl").doesNotContain(NUMBER, "\\", "temp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=\"../../etc/rows.csv\"|rows.csv",
                "attachment; filename*=UTF-8''%E5%A4%84%E7%BD%9A%2F2026.csv|2026.csv",
                "attachment; filename=\"..\"|penalties.csv",
                "attachment|penalties.csv",
                "attachment; filename=\"a<b>:c.csv\"|abc.csv"
            })
    void aNameLosesItsFolder(String disposition, String source) {
        ContractAnswer accepted = publisher.submit(
                "check", Submitter.CSV, rows(0, 1), UUID.randomUUID().toString(), "Content-Disposition", disposition);
        assertThat(accepted.json().path("source").textValue()).isEqualTo(source);
        publisher.ended(Submitter.place(accepted));
    }

    @Test
    void oneRequestIsDoneOnce() {
        byte[] file = rows(300, 302);
        String name = UUID.randomUUID().toString();
        ContractAnswer first = publisher.submit("publish", LINES, file, name);
        publisher.ended(Submitter.place(first));
        long head = service.feed().head();
        ContractAnswer again = publisher.submit("publish", LINES, file, name);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        refused(publisher.submit("publish", LINES, rows(300, 303), name), 422, "other-request");
        refused(publisher.submit("check", LINES, file, name), 422, "other-request");
        assertThat(service.feed().head()).isEqualTo(head);
        Submitter other = Submitter.publisher(service, Fictional.AUTHORITY_CODE);
        assertThat(other.submit("check", LINES, file, name).text()).isNotEqualTo(first.text());
    }

    @Test
    void rowsOfOthersAreRefusedAndSaidSo() throws IOException {
        byte[] file = (FictionalRows.penalty(400) + "\n" + FictionalRows.penalty(401, "publisherCode", OTHER) + "\n"
                        + FictionalRows.penalty(402, "publisherCode", "", "publisherName", "", "legalBasis", ""))
                .getBytes(StandardCharsets.UTF_8);
        ContractAnswer accepted = publisher.submit("publish", LINES, file);
        String place = Submitter.place(accepted);
        JsonNode batch = publisher.ended(place);
        assertThat(batch.at("/report/published").intValue()).isEqualTo(2);
        assertThat(batch.at("/report/refusals/not-yours").intValue()).isEqualTo(1);
        JsonNode issues = publisher.get(place + "/issues?limit=1").json();
        assertThat(issues.path("issues")).hasSize(1);
        int total = issues.path("total").intValue();
        assertThat(issues.path("next").intValue()).isEqualTo(1);
        List<JsonNode> all = new ArrayList<>();
        publisher.get(place + "/issues").json().path("issues").forEach(all::add);
        assertThat(all).hasSize(total);
        // what is made up here has no registered organisation code
        all.removeIf(issue -> issue.path("kind").textValue().equals("noted")
                || issue.path("code").textValue().startsWith("organisation-code"));
        assertThat(all)
                .extracting(issue -> issue.path("code").textValue())
                .containsExactly("not-yours", "missing:legalBasis");
        assertThat(all.getFirst().path("column").textValue()).isEqualTo("publisherCode");
        assertThat(all.getFirst().path("row").intValue()).isEqualTo(2);
        ContractAnswer table = publisher.get(place + "/issues?format=csv&lang=en");
        assertThat(table.text())
                .contains("refused,1,2,publisherCode,,not-yours,")
                .hasLineCount(total + 1);
        refused(publisher.get(place + "/issues?format=csv&limit=3"), 400, "invalid-parameter");
        refused(publisher.get(place + "/issues?format=xml"), 400, "invalid-parameter");
    }

    /** What a row holds is in no answer, and in no table but the published record's, masked. */
    @Test
    void numbersOfPeopleAreNowhere() {
        byte[] file = FictionalRows.penalty(500, "violationFacts", "身份证" + NUMBER, "documentNumber", NUMBER)
                .getBytes(StandardCharsets.UTF_8);
        String place = Submitter.place(publisher.submit("publish", LINES, file));
        JsonNode batch = publisher.ended(place);
        assertThat(batch.at("/report/refused").intValue()).isEqualTo(1);
        assertThat(batch + publisher.get(place + "/issues").text()).doesNotContain(NUMBER.substring(0, 14));
        List<String> kept = service.database()
                .jdbi()
                .withHandle(handle -> handle.select("select upload::text from upload union all"
                                + " select issue from upload_issue union all select a::text from answered_request a")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).isNotEmpty().noneMatch(text -> text.contains(NUMBER.substring(0, 14)));
    }

    @Test
    void batchesOfOthersAreUnknown() {
        String place = Submitter.place(publisher.submit("check", LINES, rows(0, 1)));
        publisher.ended(place);
        Submitter foreign = Submitter.publisher(service, OTHER);
        for (String path : List.of(place, place + "/issues", "/v1/batches/" + UUID.randomUUID(), "/v1/batches/x")) {
            refused(foreign.get(path), 404, "unknown-batch");
        }
        refused(foreign.post(place + "/confirmation"), 404, "unknown-batch");
        refused(foreign.post(place + "/cancellation"), 404, "unknown-batch");
        assertThat(foreign.get("/v1/batches").json().path("batches")).isEmpty();
        assertThat(Submitter.administrator(service).get(place).status()).isEqualTo(200);
        refused(publisher.get("/v1/batches?before=x"), 400, "invalid-parameter");
        refused(publisher.get(place + "?x=1"), 400, "unknown-parameter");
        refused(publisher.get(place + "/issues?after=-1"), 400, "invalid-parameter");
        refused(publisher.post(place + "/confirmation?x=1"), 400, "unknown-parameter");
        refused(publisher.post(place + "/cancellation?x=1"), 400, "unknown-parameter");
        refused(publisher.post(place + "/confirmation"), 409, "not-waiting");
        refused(publisher.post(place + "/cancellation"), 409, "not-waiting");
        ContractAnswer page = publisher.get("/v1/batches?limit=1");
        assertThat(page.json().path("batches")).hasSize(1);
        assertThat(page.header("Link")).contains("before=");
    }

    @Test
    void whoeverHasNoKeyForItSeesNothing() {
        String place = Submitter.place(publisher.submit("check", LINES, rows(0, 1)));
        String[] reader = Objects.requireNonNull(Holder.of(service).get(Holder.READER));
        for (String path : List.of("/v1/batches", place, place + "/issues")) {
            refused(service.client().get(path), 401, "key-required");
            refused(service.client().get(path, reader), 403, "not-permitted");
        }
        String submission = "/v1/batches?dataset=penalties&mode=check";
        for (String path : List.of(submission, place + "/confirmation", place + "/cancellation")) {
            refused(service.client().post(path, Submitter.CSV, "x"), 401, "key-required");
            refused(service.client().post(path, Submitter.CSV, "x", reader), 403, "not-permitted");
        }
    }

    @Test
    void aLargeChangeWaitsForSomebodyElse() {
        try (TestService large = new TestService()) {
            Submitter submitter = Submitter.publisher(large, Fictional.AUTHORITY_CODE);
            Submitter second = Submitter.publisher(large, Fictional.AUTHORITY_CODE);
            List<String> rows = new ArrayList<>();
            IntStream.range(0, 1_100).forEach(n -> rows.add(FictionalRows.penalty(n)));
            FictionalRows.load(large, rows);
            long head = large.feed().head();
            byte[] changed = rows(0, 700, "violationFacts", "改写。");
            String place = Submitter.place(submitter.submit("publish", LINES, changed));
            JsonNode waiting = submitter.ended(place);
            assertThat(waiting.path("state").textValue()).isEqualTo("waiting");
            assertThat(waiting.at("/report/waiting/amended").intValue()).isEqualTo(700);
            refused(submitter.post(place + "/confirmation"), 403, "same-person");
            refused(submitter.rotated().post(place + "/confirmation"), 403, "same-person");
            assertThat(large.feed().head()).isEqualTo(head);
            assertThat(second.post(place + "/confirmation").status()).isEqualTo(200);
            refused(second.post(place + "/confirmation"), 409, "not-waiting");
            refused(second.post(place + "/cancellation"), 409, "not-waiting");
            JsonNode done = submitter.ended(place);
            assertThat(done.path("state").textValue()).isEqualTo("done");
            assertThat(done.at("/report/amended").intValue()).isEqualTo(700);
            large.attempts().write();
            String acts = new AuditChain(large.database()).after(0, 1000).toString();
            assertThat(acts).contains("same-person").contains("deed=confirm, ").contains(second.actor());

            String other = Submitter.place(submitter.submit("publish", LINES, rows(0, 700, "violationFacts", "又改写。")));
            submitter.ended(other);
            assertThat(submitter.post(other + "/cancellation").status()).isEqualTo(200);
            JsonNode cancelled = submitter.ended(other);
            assertThat(cancelled.path("state").textValue()).isEqualTo("failed");
            assertThat(cancelled.at("/failure/code").textValue()).isEqualTo("cancelled");
            refused(second.post(other + "/confirmation"), 409, "not-waiting");
        }
    }
}
