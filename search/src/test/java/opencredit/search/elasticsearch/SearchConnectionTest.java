package opencredit.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import opencredit.search.EngineAddress;
import opencredit.search.SearchIndex;
import opencredit.search.document.IndexFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the engine is asked: what the real one does not show, another that stands in for it does. */
class SearchConnectionTest {

    private static final String STATE =
            "{\"_index\":\"n-1-1\",\"_id\":\"state\",\"found\":true,\"_source\":{\"position\":7,\"mark\":\"seven\"}}";

    private Fake fake;

    @BeforeEach
    void open() throws IOException {
        fake = new Fake().answers(200, STATE);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void isLetInByUserAndPassword() {
        assertThat(position(address("opencredit", "geheim:ß", null))).isEqualTo(7);
        assertThat(fake.asked().getFirst().authorization()).isEqualTo("Basic b3BlbmNyZWRpdDpnZWhlaW06w58=");
    }

    @Test
    void isLetInByKey() {
        assertThat(position(address(null, null, "a2V5"))).isEqualTo(7);
        assertThat(fake.asked().getFirst().authorization()).isEqualTo("ApiKey a2V5");
    }

    @Test
    void isLetInByNothing() {
        assertThat(position(fake.address())).isEqualTo(7);
        assertThat(fake.asked().getFirst().authorization()).isEqualTo("null");
    }

    @Test
    void asksUnderThePathOfAProxy() {
        URI url = fake.url().resolve("/search/");
        assertThat(position(new EngineAddress(List.of(url), null, null, null, null)))
                .isEqualTo(7);
        assertThat(fake.asked().getFirst().path()).isEqualTo("/search/n-" + IndexFields.FORM + "/_doc/state");
    }

    @Test
    void asksAnotherNodeWhenOneIsAway() throws IOException {
        URI away;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            away = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }
        EngineAddress both = new EngineAddress(List.of(away, fake.url()), null, null, null, null);
        for (int i = 0; i < 3; i++) {
            assertThat(position(both)).isEqualTo(7);
        }
        assertThatThrownBy(() -> position(new EngineAddress(List.of(away), null, null, null, null)))
                .isInstanceOf(SearchIndex.Away.class);
    }

    @Test
    void doesNotTrustACertificateThatNobodySigned(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        assertThatThrownBy(() -> position(new EngineAddress(List.of(fake.url()), null, null, null, broken)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aDeprecationWarningIsAnErrorInTests() {
        fake.warns("[something] is deprecated");
        assertThatThrownBy(() -> position(fake.address())).hasStackTraceContaining("is deprecated");
        try (ElasticsearchIndex usual =
                ElasticsearchIndex.open(fake.address(), new IndexNames("n"), Duration.ofSeconds(30), false)) {
            assertThat(usual.position()).isEqualTo(7);
        }
    }

    @Test
    void whoeverIsNotLetInFindsTheEngineAway() throws IOException {
        try (Fake closed = new Fake()
                .answers(401, "{\"error\":{\"type\":\"security_exception\",\"reason\":\"r\"},\"status\":401}")) {
            assertThatThrownBy(() -> position(closed.address()))
                    .isInstanceOf(SearchIndex.Away.class)
                    .hasMessageContaining("401 security_exception");
        }
    }

    /** The engine never answers: without the bound this would hang. */
    @Test
    @Timeout(180)
    void waitsNoLongerThanAReaderMay() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getByName("127.0.0.1"));
                ElasticsearchIndex index = ElasticsearchIndex.open(
                        new EngineAddress(
                                List.of(URI.create("http://127.0.0.1:" + silent.getLocalPort())),
                                null,
                                null,
                                null,
                                null),
                        new IndexNames("n"),
                        Duration.ofMillis(200),
                        true)) {
            assertThatThrownBy(() -> index.suggest("建材", 5)).isInstanceOf(SearchIndex.Away.class);
        }
    }

    private EngineAddress address(@Nullable String user, @Nullable String password, @Nullable String apiKey) {
        return new EngineAddress(List.of(fake.url()), user, password, apiKey, null);
    }

    private static long position(EngineAddress address) {
        try (ElasticsearchIndex index =
                ElasticsearchIndex.open(address, new IndexNames("n"), Duration.ofSeconds(30), true)) {
            return index.position();
        }
    }
}
