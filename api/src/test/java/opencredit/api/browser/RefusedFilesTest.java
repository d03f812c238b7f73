package opencredit.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import opencredit.api.contract.ContractClient;
import opencredit.api.downloads.Downloads;
import opencredit.api.edge.AccessLog;
import opencredit.api.edge.Server;
import opencredit.api.files.FileOrPage;
import opencredit.api.files.Sender;
import opencredit.api.http.Feature;
import opencredit.api.http.FileName;
import opencredit.api.http.Route;
import opencredit.api.http.RouteTable;
import opencredit.data.Eventually;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.export.ExportFormat;
import opencredit.data.store.read.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who follows a link to a file and is refused reads why, and has the file once there is room. */
@NeedsChromium
class RefusedFilesTest {
    private static final String FILE = "/v1/datasets/penalties/records?format=csv";
    /** The tests ask as a proxy on this machine does: whatever connects from here is one. */
    private static final String FOR = "X-Forwarded-For";

    private static final String GREEDY = "203.0.113.7", OTHER = "203.0.113.8";
    private static final int OF_ONE = 4;

    /** All that one proxy names share what one address takes: two such shares are kept for others. */
    private final Sender sender = new Sender(OF_ONE);

    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Server server;
    private ContractClient client;

    @BeforeEach
    void serve() {
        RouteTable ours = DemonstrationPortal.service().table();
        Records records = new Records(DemonstrationPortal.service().database());
        Feature downloads = new Downloads(
                TestDatasets.shipped(),
                DemonstrationPortal.service().filters(),
                records,
                DemonstrationPortal.service().clock(),
                sender,
                DemonstrationPortal.service().tail());
        Feature lists = ours.at("/v1/datasets/penalties/records").getFirst().feature();
        RouteTable table = ours.with(Route.get("/v1/datasets/{dataset}/records", new FileOrPage(downloads, lists)))
                .with(Route.get(
                        "/slow",
                        request -> sender.file(
                                request,
                                new FileName("file.jsonl", "file.jsonl"),
                                ExportFormat.JSON_LINES,
                                List.of(),
                                _ -> hold())));
        server = Server.start(0, table, new AccessLog(new SimpleMeterRegistry()));
        client = new ContractClient(server.port());
    }

    @AfterEach
    void close() {
        goOn.countDown();
        server.close();
    }

    private void hold() {
        begun.release();
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Takes every place there is, until {@link #goOn}. */
    private void holdAll() {
        for (int file = 0; file < OF_ONE; file++) {
            Thread.startVirtualThread(() -> client.send("GET", "/slow", FOR, GREEDY));
        }
        begun.acquireUninterruptibly(OF_ONE);
    }

    private void makeRoom(String address) {
        goOn.countDown();
        Eventually.passes(
                () -> assertThat(client.get(FILE, FOR, address).status()).isEqualTo(200));
    }

    private Page dataset(Chromium chromium, String address) {
        Page page = chromium.open(Look.PHONE);
        page.setExtraHTTPHeaders(Map.of(FOR, address));
        page.navigate("http://127.0.0.1:" + server.port() + "/datasets/penalties");
        return page;
    }

    @ParameterizedTest
    @CsvSource({GREEDY + ",429,您同时下载的文件太多", OTHER + ",503,同时下载的人太多"})
    void aRefusedFileIsAPageThatSaysWhyAndLeadsToTheFile(String address, int status, String why) throws IOException {
        holdAll();
        try (Chromium chromium = new Chromium();
                Page page = dataset(chromium, address)) {
            Response refused = page.waitForResponse(
                    answer -> answer.url().endsWith(FILE),
                    () -> page.locator("a[href='" + FILE + "']").click());
            assertThat(refused.status()).isEqualTo(status);
            assertThat(page.locator("h1")).containsText(why);
            makeRoom(address);
            Download file = page.waitForDownload(
                    () -> page.locator("main a[href='" + FILE + "']").click());
            assertThat(file.suggestedFilename()).matches("行政处罚_\\d{8}[.]csv");
            assertThat(Files.size(file.path())).isPositive();
        }
    }
}
