package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as people run it, as a process of its own. */
class ServeTest {
    private static final int SIGTERM = 143;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void anEmptyRegisterIsFilledAndWhatItHoldsOutlivesIt() throws Exception {
        long head;
        try (Program server = serve("serve", "--demo")) {
            String url = server.awaitReady();
            head = awaitFilled(server, url);
            assertThat(run("serve").awaitExit())
                    .as("a second server of one home")
                    .isEqualTo(7);
            assertThat(get(url + "/v1/search?q=%E5%85%AC%E5%8F%B8").get("records"))
                    .isNotEmpty();
            loadBeside(url);
            assertThat(server.stop()).isEqualTo(SIGTERM);
            assertLogIsLines(server);
        }
        try (Program again = serve("serve", "--demo")) {
            String url = again.awaitReady();
            assertThat(get(url + "/v1/changes?limit=1").get("head").asLong()).isEqualTo(head);
            assertThat(run("reindex").awaitExit()).isZero();
        }
        assertThat(folder.resolve("home/demo")).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsSaidInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
                Program server = Program.start(
                        folder.resolve("home"),
                        folder,
                        Map.of("OPENCREDIT_PORT", Integer.toString(taken.getLocalPort())),
                        "serve")) {
            assertThat(server.awaitExit()).isEqualTo(7);
            assertThat(server.out()).isEmpty();
            assertThat(server.errors().lines()).singleElement().asString().startsWith("Port ");
        }
    }

    /** What is loaded beside a server is found as soon as the load is over, and gone as soon as the withdrawal is. */
    private void loadBeside(String url) throws Exception {
        Path file = Files.writeString(folder.resolve("one.csv"), """
                行政相对人名称,统一社会信用代码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期,处罚机关,处罚机关统一社会信用代码
                临沂旁路示例有限公司,91371300699999996U,临示市监处罚〔2026〕90001号,生产不合格建材,罚款,2026-05-20,临沂示例市场监督管理局,11371300000000019M
                """);
        assertThat(run("load", "penalties", file.toString()).awaitExit()).isZero();
        JsonNode found =
                get(url + "/v1/search?q=%E6%97%81%E8%B7%AF%E7%A4%BA%E4%BE%8B").get("records");
        assertThat(found).hasSize(1);
        String id = found.get(0).get("id").asText();
        assertThat(run("withdraw", id, "--reason", "repaired").awaitExit()).isZero();
        assertThat(status(url + "/v1/records/" + id)).isEqualTo(410);
        assertThat(run("restore", id, file.toString()).awaitExit()).isZero();
        assertThat(status(url + "/v1/records/" + id)).isEqualTo(200);
        assertThat(run("withdraw", id, "--reason", "repaired").awaitExit()).isZero();
    }

    /** Waits until every demonstration file is in; the head then, with what {@link #loadBeside} will add. */
    private static long awaitFilled(Program server, String url) throws Exception {
        server.awaitLog("demonstration data loaded");
        return get(url + "/v1/changes?limit=1").get("head").asLong() + 4;
    }

    private static void assertLogIsLines(Program server) throws IOException {
        for (String line : server.errors().lines().toList()) {
            assertThat(JSON.readTree(line).has("message")).as(line).isTrue();
        }
        assertThat(server.errors()).contains("demonstration data loaded", "\"message\":\"stopped\"");
        assertThat(server.out().lines()).hasSize(1);
    }

    private Program serve(String... arguments) {
        return Program.start(folder.resolve("home"), folder, Map.of(), arguments);
    }

    private Program run(String... arguments) {
        return serve(arguments);
    }

    private static JsonNode get(String url) throws Exception {
        return JSON.readTree(CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body());
    }

    private static int status(String url) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
