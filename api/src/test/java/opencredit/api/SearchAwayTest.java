package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.search.EngineAddress;
import opencredit.search.elasticsearch.ElasticsearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A register whose search engine is away, and has been since the start. */
class SearchAwayTest {

    private TestService service;
    private ContractClient client;

    @BeforeEach
    void open() throws IOException {
        URI away;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            away = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }
        service = new TestService(ElasticsearchIndex.open(new EngineAddress(List.of(away), null, null, null, null)));
        client = service.client();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void searchSaysWhenToComeAgainAndAllElseGoesOn() {
        for (String path : List.of(
                "/v1/search?q=%E5%BB%BA%E6%9D%90",
                "/v1/search/changes?q=%E5%BB%BA%E6%9D%90",
                "/v1/search?q=%E5%BB%BA%E6%9D%90&format=csv",
                "/v1/subjects?q=%E5%BB%BA%E6%9D%90",
                "/v1/suggest?q=%E5%BB%BA%E6%9D%90")) {
            ContractAnswer answer = client.get(path);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.json().path("code").textValue()).isEqualTo("unavailable");
        }
        ContractAnswer file = client.get("/v1/search?q=%E5%BB%BA%E6%9D%90&format=csv", "Accept", "text/html");
        assertThat(file.status()).isEqualTo(503);
        assertThat(file.contentType()).isEqualTo("text/html");
        ContractAnswer page = client.send("GET", "/search?q=%E5%BB%BA%E6%9D%90", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("5");
        assertThat(page.text()).contains("查询暂时不可用", "value=\"建材\"", "href=\"/datasets/penalties\"");
        ContractAnswer english = client.send("GET", "/search?q=%E5%BB%BA%E6%9D%90&lang=en", "Accept", "text/html");
        assertThat(english.status()).isEqualTo(503);
        assertThat(english.text())
                .contains("Search is not available at the moment", "href=\"/datasets/penalties?lang=en\"");
        assertThat(client.get("/v1/datasets/penalties/records").status()).isEqualTo(200);
        assertThat(client.get("/v1/changes").status()).isEqualTo(200);
    }

    @Test
    void readinessIsDegraded() {
        Eventually.passes(() -> assertThat(
                        client.get("/health/ready").json().path("status").textValue())
                .isEqualTo("degraded"));
        ContractAnswer ready = client.get("/health/ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().path("database").booleanValue()).isTrue();
        assertThat(ready.json().path("search").booleanValue()).isFalse();
    }
}
