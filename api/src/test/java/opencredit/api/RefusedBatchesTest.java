package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Fictional;
import opencredit.api.service.FictionalRows;
import opencredit.api.service.Submitter;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What publishers send that is no file, breaks off, or is not asked for in order: a clear problem, and nothing is kept. */
class RefusedBatchesTest {
    private static final String LINES = "application/x-ndjson";

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

    @ParameterizedTest
    @CsvSource({
        "'',no table at all,unknown-columns",
        "text/csv,'',empty-file",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,a text,no-workbook",
        "application/x-ndjson,[{}],unknown-file-type",
        "application/gzip,no gzip,unknown-columns"
    })
    void aFileThatIsNotWhatItSaysFailsAndSaysWhy(String type, String content, String code) {
        String sent = type.isEmpty() ? Submitter.CSV : type;
        JsonNode batch = published(sent, content.getBytes(StandardCharsets.UTF_8));
        assertThat(batch.path("state").textValue()).isEqualTo("failed");
        assertThat(batch.at("/failure/sentence/zh").textValue()).isNotEmpty();
        assertThat(batch.at("/failure/code").textValue()).isNotEmpty().isNotEqualTo("internal");
        assertThat(batch.path("report").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "dataset=penalties,400,invalid-parameter",
        "mode=check,400,invalid-parameter",
        "dataset=nosuch&mode=check,400,invalid-parameter",
        "dataset=penalties&mode=load,400,invalid-parameter",
        "dataset=penalties&mode=check&x=1,400,unknown-parameter",
        "dataset=penalties&mode=check&mode=check,400,repeated-parameter",
        "dataset=licences&mode=check,403,not-yours"
    })
    void whatIsAskedIsChecked(String query, int status, String code) {
        refused(publisher.post("/v1/batches?" + query, Submitter.CSV, "x", "Idempotency-Key", "q"), status, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "multipart/form-data", "application/zip", "x"})
    void otherMediaTypesAreRefused(String type) {
        refused(publisher.submit("check", type, rows(0, 1)), 415, "unsupported-media-type");
    }

    @Test
    void aRequestWithoutANameIsRefused() {
        String path = "/v1/batches?dataset=penalties&mode=check";
        refused(publisher.post(path, Submitter.CSV, "x"), 400, "idempotency-key-required");
        refused(
                publisher.post(path, Submitter.CSV, "x", "Idempotency-Key", "x".repeat(201)),
                400,
                "idempotency-key-required");
        refused(publisher.post(path, Submitter.CSV, "x", "Idempotency-Key", "a b"), 400, "idempotency-key-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no form",
                "--xyz\r\n",
                "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nvalue\r\n--xyz--\r\n",
                "--xyz\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.csv\"\r\n\r\nbroken off",
                "--xyz\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.csv\"\r\n\r\nx\r\n--xyz\r\n"
            })
    void brokenFormsAreRefusedAndNothingIsKept(String form) {
        long before = uploads();
        String name = UUID.randomUUID().toString();
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        refused(publisher.submit("check", "multipart/form-data; boundary=xyz", bytes, name), 400, "malformed-request");
        assertThat(uploads()).isEqualTo(before);
        // the name is free again
        publisher.ended(Submitter.place(publisher.submit("check", LINES, rows(0, 1), name)));
    }

    private static long uploads() {
        return service.database()
                .jdbi()
                .withHandle(handle -> handle.select("select count(*) from upload")
                        .mapTo(long.class)
                        .one());
    }

    @Test
    void anAbortedUploadLeavesNothing() throws Exception {
        long before = uploads();
        String name = UUID.randomUUID().toString();
        String head = "POST /v1/batches?dataset=penalties&mode=check HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + publisher.with()[1] + "\r\nIdempotency-Key: " + name
                + "\r\nContent-Type: text/csv\r\nContent-Length: 1000000\r\n\r\n";
        try (Socket socket = new Socket("localhost", service.port())) {
            socket.getOutputStream().write((head + "half").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            Eventually.holds("it comes in", () -> isTaken(name));
            refused(publisher.submit("check", LINES, rows(0, 1), name), 409, "request-running");
        }
        Eventually.holds(
                "the name is free",
                () -> publisher.submit("check", LINES, rows(0, 1), name).status() == 202);
        assertThat(uploads()).isEqualTo(before + 1);
    }

    private static boolean isTaken(String name) {
        return service.database()
                .jdbi()
                .withHandle(handle -> handle.select("select exists (select from answered_request where name = ?)", name)
                        .mapTo(boolean.class)
                        .one());
    }

    @Test
    void aLengthBeyondTheLimitIsRefusedAtOnce() throws Exception {
        String head = "POST /v1/batches?dataset=penalties&mode=check HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + publisher.with()[1] + "\r\nIdempotency-Key: long\r\nContent-Type: text/csv\r\nContent-Length: "
                + ((1L << 30) + 1) + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", service.port())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[12];
            socket.getInputStream().readNBytes(answer, 0, answer.length);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void whereTheDiskRefusesNothingIsKept(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve("spool"), "a file where the folder should be");
        try (TestService full = TestService.withHome(home)) {
            Submitter submitter = Submitter.publisher(full, Fictional.AUTHORITY_CODE);
            refused(submitter.submit("check", LINES, rows(0, 1)), 507, "insufficient-storage");
            assertThat(submitter.get("/v1/batches").json().path("batches")).isEmpty();
            assertThat(full.client().get("/v1/datasets").status()).isEqualTo(200);
        }
    }
}
