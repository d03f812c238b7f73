package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import opencredit.api.contract.Answer;
import opencredit.api.contract.ContractClient;
import opencredit.api.http.ProblemType;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"#]+)\"");
    private final ContractClient client = TestService.shared().client();

    private Answer page(String path) {
        Answer page = client.send("GET", path);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self';");
        assertThat(page.text())
                .contains("<html lang=\"zh-CN\">")
                .doesNotContain("{{")
                .doesNotContain("<!-- each");
        return page;
    }

    private static List<String> links(Answer page) {
        List<String> links = new ArrayList<>();
        LINK.matcher(page.text())
                .results()
                .forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
        return links;
    }

    @Test
    void everyLinkOfEveryPageLeadsSomewhereHere() {
        for (String path : List.of("/", "/api", "/problems/gone")) {
            for (String link : links(page(path))) {
                assertThat(link).as(path).startsWith("/");
                assertThat(client.send("HEAD", link).status()).as(link).isEqualTo(200);
            }
        }
    }

    @Test
    void startPageSaysWhatThisIs() {
        String page = page("/").text();
        assertThat(page).contains("临沂市信用公示", "Linyi", "行政处罚", "Administrative licences", "演示数据，纯属虚构");
        assertThat(page).containsPattern("<strong>[1-9][0-9,]*</strong> 条");
    }

    @Test
    void documentationIsRenderedFromTheContract() {
        assertThat(client.get("/v1/openapi.json").json().path("servers").findValuesAsText("url"))
                .containsExactly("/", "http://localhost");
        assertThat(client.send("GET", "/assets/api.js").text()).contains("/v1/openapi.json");
        assertThat(client.send("GET", "/assets/swagger-ui.js").response().body().length)
                .isGreaterThan(100_000);
        assertThat(client.get("/v1/openapi.json").json().path("openapi").textValue())
                .isEqualTo("3.1.0");
        assertThat(client.get("/v1/openapi.yaml").text()).startsWith("openapi: 3.1.0");
    }

    @Test
    void everyProblemTypeHasAPage() {
        Arrays.stream(ProblemType.values())
                .forEach(type -> assertThat(page("/problems/" + type.code()).text())
                        .contains(type.title().zh(), type.title().en()));
        assertThat(client.send("GET", "/problems/nosuch").status()).isEqualTo(404);
    }

    @Test
    void robotsStayOutOfWhatMayBeWithdrawn() {
        assertThat(client.send("GET", "/robots.txt").text()).contains("Disallow: /v1/");
    }
}
