package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.logging.JsonLogLines;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What no client of ours sends, and what the log says of it. */
class HostileRequestsTest {
    /** Looks like nobody's number, so that no mask hides it. */
    private static final String PLANTED = "geheimwort";

    private static final List<String> TARGETS = List.of(
            "/" + PLANTED,
            "/v1/records/" + PLANTED,
            "/v1/datasets?x=" + PLANTED,
            "//" + PLANTED + ":x/",
            PLANTED,
            "http://" + PLANTED + ":99999/",
            "/%" + PLANTED,
            "/..;" + PLANTED,
            "/v1/search?q=%FF" + PLANTED,
            "*" + PLANTED);

    private static final List<String> HEADERS = List.of(
            "Host",
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "If-None-Match",
            "Range",
            "Cookie",
            "Referer",
            "User-Agent",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "Forwarded",
            "Content-Type",
            "Content-Length",
            "Transfer-Encoding",
            "Connection",
            "Expect",
            "Upgrade",
            "Authorization",
            "X-" + PLANTED,
            "Origin");

    private static final String POST =
            "POST /v1/match HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private final int port = TestService.shared().port();
    private final ContractClient client = TestService.shared().client();
    private final Log log = new Log();

    @BeforeEach
    void listen() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        log.setContext(context);
        log.start();
        context.getLogger("ROOT").addAppender(log);
    }

    @AfterEach
    void deafen() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").detachAppender(log);
    }

    /** The answer to these bytes, until the server, or the client, closes. */
    private String send(String request, boolean halfClosed) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            if (halfClosed) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\n{\"q",
                "Content-Length: 100\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\n",
                "Transfer-Encoding: gzip\r\n\r\n{}",
                "Content-Length: -1\r\n\r\n{}",
                "Content-Length: zz\r\n\r\n{}"
            })
    void aBrokenBodyIsTheClientsFault(String rest) throws IOException {
        String answer = send(POST + rest, true);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"malformed-request\"");
        assertThat(log.lines()).noneMatch(line -> line.contains("\"level\":\"ERROR\""));
        assertThat(log.lines()).noneMatch(line -> line.contains("\\tat "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /\r\n",
                "GET / HTTP/0.9\r\n\r\n",
                "GET / HTTP/3.7\r\nHost: x\r\n\r\n",
                "GET\r\n\r\n",
                "\u0001\r\n\r\n"
            })
    void anotherProtocolIsTheClientsFault(String request) throws IOException {
        String answer = send(request, true);
        assertThat(answer).contains("\"code\":\"malformed-request\"", "400");
        assertThat(log.lines()).noneMatch(line -> line.contains("\"level\":\"ERROR\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method", "_method"})
    void theMethodIsThatOfTheRequestLine(String header) {
        for (String method : List.of("OPTIONS", "DELETE", "POST", "HEAD", "PUT")) {
            for (String path : List.of("/", "/v1/datasets", "/v1/datasets/penalties/records")) {
                ContractAnswer answer = client.send("GET", path, header, method);
                assertThat(answer.status()).as("%s %s", method, path).isEqualTo(200);
                assertThat(answer.text()).isNotEmpty();
            }
        }
        assertThat(client.send("POST", "/v1/datasets", header, "GET").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/datasets", "/v1/match", "/nosuch", "/assets/x/x.css"})
    void noAnswerWithoutABodyMayBeKeptForAPage(String path) {
        for (String method : List.of("OPTIONS", "DELETE", "PUT", "PATCH", "TRACE")) {
            assertThat(client.send(method, path).header("Cache-Control"))
                    .as(method)
                    .isEqualTo("no-store");
        }
    }

    @Test
    void headersHaveBounds() {
        String many = "en;q=0.1," + "a".repeat(190);
        assertThat(client.send("GET", "/v1/datasets", "Accept-Language", "en").header("Content-Language"))
                .isEqualTo("en");
        assertThat(client.send("GET", "/v1/datasets", "Accept-Language", many + ",x")
                        .header("Content-Language"))
                .isEqualTo("zh");
        assertThat(client.send("GET", "/v1/datasets", "Accept-Encoding", "gzip" + " ".repeat(300) + ";q=1,gzip")
                        .header("Content-Encoding"))
                .isEmpty();
        ContractAnswer large = client.send("GET", "/v1/datasets", "Cookie", "x".repeat(17_000));
        assertThat(large.status()).isEqualTo(431);
        assertThat(large.json().path("code").textValue()).isEqualTo("headers-too-large");
        assertThat(client.send("GET", "/v1/datasets", "Cookie", "x".repeat(8_000))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "GBK", "GB18030"})
    void aBodyIsUtf8(String charset) {
        byte[] body = "{\"queries\":[{\"name\":\"临沂示例食品7号有限公司\"}]}".getBytes(Charset.forName(charset));
        refused(client.post("/v1/match", "application/json", body), 400, "invalid-body");
        refused(client.post("/v1/match", "application/json; charset=utf-8", body), 400, "invalid-body");
        refused(
                client.post("/v1/match", "application/json; charset=" + charset.toLowerCase(Locale.ROOT), body),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0 AF",
                "C1 81",
                "E0 80 AF",
                "F0 80 80 AF",
                "ED A0 80",
                "ED B0 80",
                "ED A0 BD ED B8 80",
                "F4 90 80 80",
                "FF",
                "80",
                "E4 B8"
            })
    void whatIsNoUtf8IsRefused(String hex) {
        byte[] bad = new java.math.BigInteger("01" + hex.replace(" ", ""), 16).toByteArray();
        String text = new String(bad, 1, bad.length - 1, StandardCharsets.ISO_8859_1);
        byte[] body = ("{\"queries\":[{\"name\":\"x" + text + "x\"}]}").getBytes(StandardCharsets.ISO_8859_1);
        refused(client.post("/v1/match", "application/json", body), 400, "invalid-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "\\ude00\\ud83d", "\\u0000", "a\\uD83Db"})
    void escapesWriteTextsOnly(String escaped) {
        for (String body : List.of(
                "{\"queries\":[{\"name\":\"" + escaped + "\"}]}",
                "{\"queries\":[{\"" + escaped + "\":\"x\"}]}",
                "{\"queries\":[{\"name\":\"x\"}],\"" + escaped + "\":1}")) {
            refused(client.post("/v1/match", "application/json", body), 400, "invalid-body");
        }
        assertThat(client.post(
                                "/v1/match",
                                "application/json; charset=UTF-8",
                                "{\"queries\":[{\"name\":\"\\ud83d\\ude00\"}]}")
                        .status())
                .isEqualTo(200);
    }

    private static void refused(ContractAnswer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
    }

    @Test
    void nothingThatWasSentIsInTheLog() throws IOException {
        for (String header : HEADERS) {
            for (String value :
                    List.of(PLANTED, "张三丰" + PLANTED, PLANTED + ":99999", "[" + PLANTED, "\u0001" + PLANTED)) {
                send(
                        "GET /v1/datasets HTTP/1.1\r\nHost: x\r\n" + header + ": " + value
                                + "\r\nConnection: close\r\n\r\n",
                        true);
                send("GET /v1/datasets HTTP/1.1\r\n" + header + ": " + value + "\r\nConnection: close\r\n\r\n", true);
            }
        }
        for (String target : TARGETS) {
            send("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", true);
            send(PLANTED + " " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", true);
            send("GET " + target + " HTTP/" + PLANTED + "\r\nHost: x\r\n\r\n", true);
        }
        for (String body : List.of(PLANTED, "{\"" + PLANTED, "{\"queries\":[{\"name\":" + PLANTED + "}]}")) {
            send(POST + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body, true);
            send(POST + "Transfer-Encoding: chunked\r\n\r\n" + PLANTED + "\r\n" + body, true);
        }
        assertThat(log.lines()).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(PLANTED));
    }

    /** What the program's own log would say. */
    private static final class Log extends AppenderBase<ILoggingEvent> {
        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(new String(new JsonLogLines().encode(event), StandardCharsets.UTF_8));
        }
    }
}
