package opencredit.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import opencredit.api.contract.ContractClient;
import opencredit.api.downloads.Downloads;
import opencredit.api.files.Format;
import opencredit.api.files.Sender;
import opencredit.api.http.AccessLog;
import opencredit.api.http.RouteTable;
import opencredit.api.http.Server;
import opencredit.data.Eventually;
import opencredit.data.dataset.Datasets;
import opencredit.data.store.Records;
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
    private final Sender sender = new Sender(3 * OF_ONE);

    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Server server;
    private ContractClient client;

    @BeforeEach
    void serve() {
        RouteTable ours = DemonstrationPortal.service().served();
        Map<String, Handler> routes = new LinkedHashMap<>(ours.routes());
        Records records = new Records(DemonstrationPortal.service().database());
        Handler downloads = new Downloads(
                Datasets.load(),
                records,
                DemonstrationPortal.service().clock(),
                sender,
                DemonstrationPortal.service().tail());
        Handler lists = routes.get("/v1/datasets/{dataset}/records");
        routes.put("/v1/datasets/{dataset}/records", ctx -> (Sender.isAskedBy(ctx) ? downloads : lists).handle(ctx));
        routes.put("/slow", this::slow);
        server = Server.start(0, new RouteTable(routes, ours.problems()), new AccessLog(new SimpleMeterRegistry()));
        client = new ContractClient(server.port());
    }

    @AfterEach
    void close() {
        goOn.countDown();
        server.close();
    }

    private void slow(Context ctx) throws IOException {
        sender.send(ctx, "file", Format.JSON_LINES, List.of(), rows -> {
            begun.release();
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        });
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
            assertThat(file.suggestedFilename()).isEqualTo("penalties.csv");
            assertThat(Files.size(file.path())).isPositive();
        }
    }
}
