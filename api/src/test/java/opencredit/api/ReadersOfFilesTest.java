package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.downloads.Downloads;
import opencredit.api.edge.AccessLog;
import opencredit.api.edge.Server;
import opencredit.api.files.FileOrPage;
import opencredit.api.files.Sender;
import opencredit.api.http.Feature;
import opencredit.api.http.FileName;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.http.RouteTable;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.export.ExportFormat;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.read.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads many files at once, beside others who want to read one. */
class ReadersOfFilesTest {
    private static final String FILE = "/v1/datasets/penalties/records?format=csv";
    private static final String FOUND = "/v1/search?q=%E7%A4%BA%E4%BE%8B&format=jsonl";
    /** The tests ask as a proxy on this machine does: whatever connects from here is one. */
    private static final String FOR = "X-Forwarded-For";

    private static final String GREEDY = "203.0.113.7", OTHER = "203.0.113.8";
    private static final int OF_ONE = 4, OF_ALL = 6;

    private final Sender sender = new Sender(OF_ALL);
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<CompletableFuture<ContractAnswer>> held = new ArrayList<>();
    private Server server;
    private ContractClient client;

    @BeforeEach
    void serve() {
        Records records = new Records(TestService.shared().database());
        Downloads downloads = new Downloads(
                TestDatasets.shipped(),
                TestService.shared().filters(),
                records,
                TestService.shared().clock(),
                sender,
                TestService.shared().tail());
        RouteTable table = TestService.shared()
                .table()
                .with(Route.get("/slow", request -> send(request, _ -> await())))
                .with(Route.get("/endless", request -> send(request, ReadersOfFilesTest::writeForEver)))
                .with(Route.get("/v1/datasets/{dataset}/records", new FileOrPage(downloads, lists())))
                .with(Route.get("/v1/search", request -> send(request, _ -> {})));
        server = Server.start(0, table, new AccessLog(new SimpleMeterRegistry()));
        client = new ContractClient(server.port());
    }

    @AfterEach
    void close() {
        goOn.countDown();
        server.close();
    }

    private static Feature lists() {
        return TestService.shared()
                .table()
                .at(FILE.substring(0, FILE.indexOf('?')))
                .getFirst()
                .feature();
    }

    private Response send(Request request, Consumer<Consumer<StoredRecord>> records) {
        return sender.file(
                request, new FileName("file.jsonl", "file.jsonl"), ExportFormat.JSON_LINES, List.of(), rows -> {
                    begun.release();
                    records.accept(rows);
                });
    }

    private void await() {
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void writeForEver(Consumer<StoredRecord> rows) {
        Instant at = Instant.EPOCH;
        StoredRecord record = new StoredRecord(new UUID(0, 0), "penalties", "{\"title\":\"示例\"}", 1, at, at, "");
        while (true) {
            rows.accept(record);
        }
    }

    /** Begins to read so many files, and keeps them until {@link #goOn}. */
    private void hold(int files, String address) {
        for (int file = 0; file < files; file++) {
            held.add(CompletableFuture.supplyAsync(
                    () -> client.send("GET", "/slow", FOR, address), Thread::startVirtualThread));
        }
        begun.acquireUninterruptibly(files);
    }

    private ContractAnswer get(String address) {
        return client.get(FILE, FOR, address);
    }

    @Test
    void theFifthFileOfOneAddressIsRefusedAndOthersHaveTheirs() {
        hold(OF_ONE, GREEDY);
        for (String path : List.of(FILE, FOUND)) {
            ContractAnswer fifth = client.get(path, FOR, GREEDY);
            assertThat(fifth.status()).isEqualTo(429);
            assertThat(fifth.header("Retry-After")).isEqualTo("5");
            assertThat(fifth.header("Content-Disposition")).isEmpty();
            assertThat(fifth.json().path("code").textValue()).isEqualTo("too-many-requests");
            assertThat(fifth.json().path("hint").textValue()).contains(" " + OF_ONE + " ");
        }
        assertThat(get("198.51.100.1, " + GREEDY).status()).isEqualTo(429);
        assertThat(get(OTHER).status()).isEqualTo(200);
        assertThat(client.get(FILE).status()).isEqualTo(200);
        assertThat(client.get("/v1/datasets/penalties/records", FOR, GREEDY).status())
                .isEqualTo(200);
    }

    @Test
    void aPlaceIsGivenBackWhenAFileIsWhole() {
        hold(OF_ONE, GREEDY);
        assertThat(get(GREEDY).status()).isEqualTo(429);
        goOn.countDown();
        held.forEach(file -> assertThat(file.join().status()).isEqualTo(200));
        Eventually.passes(() -> assertThat(get(GREEDY).status()).isEqualTo(200));
        for (int again = 0; again < 2 * OF_ALL; again++) {
            Eventually.passes(() -> assertThat(get(GREEDY).status()).isEqualTo(200));
        }
    }

    @Test
    void aPlaceIsGivenBackWhenAReaderHangsUp() throws IOException {
        hold(OF_ONE - 1, GREEDY);
        for (int file = 0; file < 2 * OF_ALL; file++) {
            Eventually.passes(this::hangUp);
        }
        Eventually.passes(() -> assertThat(get(GREEDY).status()).isEqualTo(200));
    }

    /** Reads the beginning of what never ends. */
    private void hangUp() {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            String request = "GET /endless HTTP/1.1\r\nHost: localhost\r\n" + FOR + ": " + GREEDY + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(start).isEqualTo("HTTP/1.1 200");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void whoeverComesWhenAllPlacesAreTakenComesAgain() {
        for (int reader = 0; reader < OF_ALL; reader++) {
            hold(1, "198.51.100." + reader);
        }
        ContractAnswer full = get(GREEDY);
        assertThat(full.status()).isEqualTo(503);
        assertThat(full.json().path("code").textValue()).isEqualTo("too-many-downloads");
    }

    /** The tests' own address is of inside, and names nobody here. */
    @Test
    void whoComesFromInsideHasFourPlacesToo() {
        hold(OF_ONE, "");
        assertThat(client.get(FILE).status()).isEqualTo(429);
        assertThat(get(GREEDY).status()).isEqualTo(200);
    }

    @Test
    void aHouseholdHasManyAddressesAndFourPlaces() {
        hold(OF_ONE / 2, "2001:db8:1:2::1");
        hold(OF_ONE / 2, "2001:db8:1:2:9:9:9:9");
        assertThat(get("2001:db8:1:2::3").status()).isEqualTo(429);
        assertThat(get("2001:db8:1:3::3").status()).isEqualTo(200);
    }

    @Test
    void aBrowserIsToldInWordsAndHowToGoOn() {
        hold(OF_ONE, GREEDY);
        ContractAnswer page = client.get(FILE, FOR, GREEDY, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isEqualTo("5");
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.header("Content-Disposition")).isEmpty();
        assertThat(page.text())
                .contains("您同时下载的文件太多", "请等其中一个下载完", "href=\"" + FILE + "\">再试一次", "href=\"/datasets\"")
                .contains("href=\"/problems/too-many-requests?lang=en\"");
        ContractAnswer english = client.send("GET", FILE + "&lang=en", FOR, GREEDY, "Accept", "text/html");
        assertThat(english.text())
                .contains("You read too many files at once", "records?format=csv&amp;lang=en\">Try again");
        hold(OF_ALL - OF_ONE, OTHER);
        ContractAnswer full = client.get(FILE, FOR, "198.51.100.1", "Accept", "text/html");
        assertThat(full.status()).isEqualTo(503);
        assertThat(full.text()).contains("同时下载的人太多", "再试一次");
    }
}
