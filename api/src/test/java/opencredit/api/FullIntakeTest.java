package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Fictional;
import opencredit.api.service.FictionalRows;
import opencredit.api.service.Submitter;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.data.intake.job.IntakeBudget;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places and a disk that are full, and requests that say one thing and send another: nothing is kept, nobody else is harmed. */
class FullIntakeTest {
    private static final String LINES = "application/x-ndjson";

    /** Credit codes of bodies that are none. */
    private static final List<String> BODIES =
            List.of(Fictional.AUTHORITY_CODE, "11371300YGT6KGG41P", "11371300YGLXKQDT4N", "11371300YG3PCB8006");

    private static TestService service;

    @BeforeAll
    static void serve() {
        service = new TestService();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static void refused(ContractAnswer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
    }

    private static byte[] row(int number) {
        return FictionalRows.penalty(number).getBytes(StandardCharsets.UTF_8);
    }

    /** Begins to submit a file, of which half comes; it has its place once its request is known. */
    private static Socket half(Submitter publisher) throws IOException {
        String name = UUID.randomUUID().toString();
        Socket socket = sent(publisher, "Idempotency-Key: " + name + "\r\nContent-Length: 1000000", "half");
        Eventually.holds("it comes in", () -> isTaken(name));
        return socket;
    }

    private static Socket sent(Submitter publisher, String headers, String body) throws IOException {
        Socket socket = new Socket("localhost", service.port());
        String request = "POST /v1/batches?dataset=penalties&mode=check HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + publisher.with()[1] + "\r\nContent-Type: " + LINES + "\r\n" + headers + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static boolean isTaken(String name) {
        return service.database()
                .jdbi()
                .withHandle(handle -> handle.select("select exists (select from answered_request where name = ?)", name)
                        .mapTo(boolean.class)
                        .one());
    }

    private static long uploads() {
        return service.database()
                .jdbi()
                .withHandle(handle -> handle.select("select count(*) from upload")
                        .mapTo(long.class)
                        .one());
    }

    /** One publisher fills its share, and four fill all places; then each leaves. */
    @Test
    void whoeverFindsNoPlaceIsToldSoAndNothingIsKept() throws IOException {
        IntakeBudget budget = IntakeBudget.ofThisProcess();
        int all = budget.workers() + budget.queue();
        int ofOne = Math.max(1, all / 3);
        long before = uploads();
        List<Submitter> publishers =
                BODIES.stream().map(body -> Submitter.publisher(service, body)).toList();
        Submitter first = publishers.getFirst();
        Submitter last = Submitter.publisher(service, "12371300499999991T");
        List<Socket> open = new ArrayList<>();
        try {
            for (int at = 0; at < ofOne; at++) {
                open.add(half(first));
            }
            refused(first.submit("check", LINES, row(1)), 429, "too-many-batches");
            for (int at = ofOne; at < all; at++) {
                open.add(half(publishers.get(at / ofOne)));
            }
            String name = UUID.randomUUID().toString();
            ContractAnswer full = last.submit("check", LINES, row(1), name);
            refused(full, 503, "intake-full");
            assertThat(full.header("Retry-After")).isNotEmpty();
            assertThat(isTaken(name)).as("the name is free again").isFalse();
            assertThat(uploads()).isEqualTo(before);
            assertThat(service.client().get("/v1/datasets").status()).isEqualTo(200);
            ContractAnswer single =
                    first.post("/v1/datasets/penalties/records", "application/json", FictionalRows.penalty(70_001));
            assertThat(single.status()).as("a single record needs no place").isEqualTo(201);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        Eventually.holds(
                "places are free", () -> last.submit("check", LINES, row(1)).status() == 202);
        assertThat(uploads()).isEqualTo(before + 1);
    }

    /** A disk of one megabyte, where whoever runs the tests may mount one. */
    @Test
    void aDiskThatIsFullKeepsNothingAndTakesTheNextFile(@TempDir Path home) throws Exception {
        Path spool = Files.createDirectory(home.resolve("spool"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", spool.toString()),
                "no small disk can be mounted here: run the test as root");
        try (TestService small = TestService.withHome(home)) {
            Submitter publisher = Submitter.publisher(small, Fictional.AUTHORITY_CODE);
            refused(publisher.submit("check", LINES, new byte[3 << 20]), 507, "insufficient-storage");
            assertThat(publisher.get("/v1/batches").json().path("batches")).isEmpty();
            assertThat(spool.toFile().getUsableSpace()).isGreaterThan(900_000);
            JsonNode next = publisher.ended(Submitter.place(publisher.submit("publish", LINES, row(1))));
            assertThat(next.at("/report/published").intValue()).isEqualTo(1);
        } finally {
            run("umount", "--lazy", spool.toString());
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** What comes behind the length that was said belongs to nothing. */
    @Test
    void aBodyLongerThanItSaysIsTakenAsLongAsItSays() throws IOException {
        Submitter publisher = Submitter.publisher(service, Fictional.AUTHORITY_CODE);
        String said = FictionalRows.penalty(70_002);
        int length = said.getBytes(StandardCharsets.UTF_8).length;
        String headers = "Idempotency-Key: " + UUID.randomUUID() + "\r\nContent-Length: " + length;
        try (Socket socket = sent(publisher, headers, said + "\n" + FictionalRows.penalty(70_003))) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 202").contains("\"bytes\":" + length + ",");
            assertThat(answer.lines().filter(line -> line.startsWith("HTTP/1.1 ")))
                    .hasSizeLessThanOrEqualTo(2);
        }
        JsonNode batch =
                publisher.get("/v1/batches?limit=1").json().path("batches").path(0);
        JsonNode ended = publisher.ended("/v1/batches/" + batch.path("id").textValue());
        assertThat(ended.at("/report/received").intValue()).isEqualTo(1);
    }

    /** Neither a name of a request nor one of a file puts a header into an answer. */
    @Test
    void noNameBecomesAHeader() throws IOException {
        Submitter publisher = Submitter.publisher(service, Fictional.AUTHORITY_CODE);
        long before = uploads();
        for (String key : List.of("a\rX-Evil: b", "a\r\n X-Evil: b", "a\u0000b", "é", "a b", "")) {
            try (Socket socket =
                    sent(publisher, "Connection: close\r\nIdempotency-Key: " + key + "\r\nContent-Length: 1", "x")) {
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("X-Evil");
            }
        }
        assertThat(uploads()).isEqualTo(before);
        String disposition = "attachment; filename*=UTF-8''a%0D%0AX-Evil%3A%20b.csv";
        ContractAnswer named = publisher.submit(
                "check", LINES, row(1), UUID.randomUUID().toString(), "Content-Disposition", disposition);
        assertThat(named.status()).as(named.text()).isEqualTo(202);
        assertThat(named.header("X-Evil")).isEmpty();
        assertThat(named.json().path("source").textValue()).isEqualTo("aX-Evil b.csv");
        publisher.ended(Submitter.place(named));
    }
}
