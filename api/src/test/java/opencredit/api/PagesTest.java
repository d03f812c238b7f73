package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.problem.ProblemType;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"#]+)\"");
    private final ContractClient client = TestService.shared().client();

    private ContractAnswer page(String path) {
        ContractAnswer page = client.send("GET", path);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.text()).contains(path.contains("lang=en") ? "<html lang=\"en\"" : "<html lang=\"zh-CN\"");
        return page;
    }

    private static List<String> links(ContractAnswer page) {
        List<String> links = new ArrayList<>();
        LINK.matcher(page.text())
                .results()
                .forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
        return links;
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhereHere() {
        for (String path : List.of(
                "/",
                "/search",
                "/search?q=%E5%BB%BA%E6%9D%90",
                "/search?q=%E5%BB%BA%E6%9D%90&subjectDataset=penalties",
                "/api",
                "/problems/gone",
                "/changes",
                "/changes/entries",
                "/about",
                "/datasets",
                "/statistics",
                "/authorities")) {
            for (String link : links(page(path))) {
                assertThat(link).as(path).startsWith("/");
                assertThat(client.send("HEAD", link).status()).as(link).isEqualTo(200);
            }
        }
    }

    @Test
    void startPageSaysWhatThisIs() {
        assertThat(page("/").text()).contains("临沂市信用公示", "行政处罚", "演示数据，纯属虚构");
        assertThat(page("/?lang=en").text())
                .contains("Linyi", "Administrative licences", "Fictional demonstration data");
    }

    @Test
    void documentationIsRenderedFromTheContract() {
        assertThat(client.get("/v1/openapi.json").json().path("servers").findValuesAsText("url"))
                .containsExactly("/", "http://localhost");
        List<String> assets = links(page("/api"));
        assertThat(asset(assets, "/api.js").text()).contains("/v1/openapi.json");
        assertThat(asset(assets, "/swagger-ui.js").response().body().length).isGreaterThan(100_000);
        assertThat(client.get("/v1/openapi.json").json().path("openapi").textValue())
                .isEqualTo("3.1.0");
        assertThat(client.get("/v1/openapi.yaml").text()).startsWith("openapi: 3.1.0");
    }

    private ContractAnswer asset(List<String> links, String name) {
        String path =
                links.stream().filter(link -> link.endsWith(name)).findFirst().orElseThrow();
        ContractAnswer asset = client.send("GET", path);
        assertThat(asset.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        return asset;
    }

    @Test
    void everyProblemTypeHasAPage() {
        for (ProblemType type : ProblemType.values()) {
            assertThat(page("/problems/" + type.code()).text())
                    .contains(type.title().zh(), "<li><a href=\"/datasets\">");
            assertThat(page("/problems/" + type.code() + "?lang=en").text())
                    .contains(type.title().en());
        }
        assertThat(client.send("GET", "/problems/nosuch").status()).isEqualTo(404);
    }

    @Test
    void aBrowserIsToldInWordsWhatIsWrong() {
        ContractAnswer page = client.send("GET", "/nosuch", "Accept", "text/html,application/xhtml+xml");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.text()).contains("没有这个网页");
        ContractAnswer data = client.send("GET", "/v1/nosuch", "Accept", "text/html,application/xhtml+xml");
        assertThat(data.contentType()).isEqualTo("application/problem+json");
    }

    /** Whatever answers with a file; the client holds each against the contract. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/datasets/penalties/records?format=csv&from=x",
                "/v1/datasets/nosuch/records?format=csv",
                "/v1/search?format=jsonl",
                "/v1/statistics?format=csv&by=x",
                "/v1/statistics/publishers?format=x",
                "/v1/statistics/publishers/nosuch?format=csv",
                "/v1/statistics/publishers/nosuch?format=x"
            })
    void aFileThatCannotBeGivenIsAPageForABrowser(String path) {
        ContractAnswer page = client.get(path, "Accept", "text/html,application/xhtml+xml");
        assertThat(page.status()).isIn(400, 404);
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(client.get(path).contentType()).isEqualTo("application/problem+json");
        String generated = "application/json, text/csv, application/problem+json, text/html";
        assertThat(client.get(path, "Accept", generated).contentType()).isEqualTo("application/problem+json");
    }

    /** As the API does; else a page would show something else than its address asks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=a&q=b",
                "/search?q=%FF",
                "/search?q=a&nosuch=",
                "/search?q=a&nosuch",
                "/statistics?region=371302&region=371311",
                "/datasets/penalties/records?from=%FF",
                "/datasets/penalties?nosuch=",
                "/changes?before=9&before=8",
                "/about?nosuch=",
                "/?lang=fr",
                "/?lang=zh&lang=en",
                "/about?lang=zh&lang",
                "/datasets/penalties/records?lang=zh&lang=zh",
                "/search?q=a&text=large&text=large",
                "/about?lang=fr",
                "/datasets/penalties?lang=zh&lang=fr",
                "/changes?text=huge",
                "/datasets/penalties/records?lang=fr"
            })
    void whatTheApiRefusesNoPageSwallows(String path) {
        ContractAnswer page = client.send("GET", path, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.text()).contains("网址有误");
    }

    /** No client of ours sends such an escape, a browser does. */
    @Test
    void aBrokenEscapeIsNoEmptyQuestion() throws IOException {
        URI base = URI.create(client.base());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            String request =
                    "GET /search?q=%ZZ HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("网址有误");
        }
    }

    /** A reader knows a field by its label, not by the name of its parameter. */
    @Test
    void whatIsWrongIsCalledByItsLabel() {
        assertThat(client.send("GET", "/?lang=fr", "Accept", "text/html").text())
                .contains("语言：可用的值")
                .doesNotContain("lang=fr");
        String code = Fictional.subjectCode(0);
        assertThat(client.send("GET", "/subjects/" + code + "?from=x", "Accept", "text/html")
                        .text())
                .contains("决定日期从：应为 2026-05-20 这样的日期。");
        assertThat(client.send("GET", "/statistics?from=2026-02-01&to=2026-01-01", "Accept", "text/html")
                        .text())
                .contains("不得早于开始日期。")
                .doesNotContain("（from）");
    }

    @Test
    void howToReadIsNoQuestion() {
        for (String path : List.of("/", "/datasets/penalties", "/datasets/penalties/records", "/about")) {
            assertThat(page(path + "?text=large&lang=en").text()).contains("lang=en");
        }
    }

    @Test
    void robotsStayOutOfWhatMayBeWithdrawn() {
        String[] groups = client.send("GET", "/robots.txt").text().split("\n\n");
        assertThat(groups[0]).contains("User-agent: Googlebot", "Disallow: /v1/", "Disallow: /search");
        assertThat(groups[0]).as("whoever obeys noindex has to see it").doesNotContain("/records/", "/subjects/");
        assertThat(groups[1])
                .contains("User-agent: *", "Disallow: /v1/", "Disallow: /records/", "Disallow: /subjects/");
    }
}
