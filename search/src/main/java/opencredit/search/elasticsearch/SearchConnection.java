package opencredit.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.instrumentation.NoopInstrumentation;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import opencredit.search.EngineAddress;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** Makes the client: whom it asks, how it is let in, and how many it asks at once. */
final class SearchConnection {

    /** As many readers at once as PostgreSQL serves ten times over; each holds a connection for milliseconds. */
    private static final int CONNECTIONS = 100;

    /** A node of the same network answers in one; another is tried then. */
    private static final Timeout CONNECT = Timeout.ofSeconds(1);

    /** A node that is silent for so long is given up; readers do not wait for that. */
    private static final Timeout SILENCE = Timeout.ofSeconds(60);

    private SearchConnection() {}

    /** @param strict whether an answer with a deprecation warning is an error, as it is in tests */
    static ElasticsearchAsyncClient open(EngineAddress address, boolean strict) {
        Rest5ClientBuilder builder = Rest5Client.builder(
                        address.nodes().stream().map(SearchConnection::node).toArray(URI[]::new))
                .setStrictDeprecationMode(strict)
                .setConnectionConfigCallback(
                        connection -> connection.setConnectTimeout(CONNECT).setSocketTimeout(SILENCE))
                .setRequestConfigCallback(request -> request.setResponseTimeout(SILENCE))
                .setConnectionManagerCallback(
                        pool -> pool.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
        path(address).ifPresent(builder::setPathPrefix);
        authorization(address).ifPresent(header -> builder.setDefaultHeaders(new Header[] {header}));
        if (address.certificate() != null) {
            try {
                builder.setSSLContext(TransportUtils.sslContextFromHttpCaCrt(
                        address.certificate().toFile()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read the certificate of the search engine", unreadable);
            }
        }
        return new ElasticsearchAsyncClient(new Rest5ClientTransport(
                builder.build(), new JacksonJsonpMapper(), null, NoopInstrumentation.INSTANCE));
    }

    private static URI node(URI url) {
        return URI.create(url.getScheme() + "://" + url.getAuthority());
    }

    /** The same for all nodes: settings see to that. */
    private static Optional<String> path(EngineAddress address) {
        return Optional.ofNullable(address.nodes().getFirst().getPath())
                .filter(path -> !path.isEmpty() && !path.equals("/"));
    }

    private static Optional<Header> authorization(EngineAddress address) {
        if (address.apiKey() != null) {
            return Optional.of(new BasicHeader("Authorization", "ApiKey " + address.apiKey()));
        }
        if (address.user() == null) {
            return Optional.empty();
        }
        byte[] pair = (address.user() + ':' + address.password()).getBytes(StandardCharsets.UTF_8);
        return Optional.of(
                new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
    }
}
