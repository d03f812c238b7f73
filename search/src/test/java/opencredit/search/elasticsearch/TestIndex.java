package opencredit.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.GetResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import opencredit.search.EngineAddress;

/** Indexes in the real Elasticsearch, of which each has names that no other has. A deprecation warning fails. */
public final class TestIndex {

    /** Machines that run tests have other things to do. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    @SuppressWarnings("unchecked")
    private static final Class<Map<?, ?>> MAP = (Class<Map<?, ?>>) (Class<?>) Map.class;

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The client that tests share, and that asks what no reader may: closed with the process. */
    private static final class Direct {
        private static final SearchCluster CLUSTER =
                new SearchCluster(SearchConnection.open(Node.address(), true), PATIENCE);
    }

    private TestIndex() {}

    static SearchCluster cluster() {
        return Direct.CLUSTER;
    }

    /** A document's version and all that is kept of its source. */
    static String stored(String index, String id) {
        GetResponse<Map<?, ?>> found =
                cluster().read(client -> client.get(get -> get.index(index).id(id), MAP));
        return found.version() + " " + found.source();
    }

    /** The indexes that there are. */
    static Set<String> indexes(IndexNames names) {
        return cluster()
                .read(client -> client.indices().getAlias(get -> get.index(names.all())))
                .aliases()
                .keySet();
    }

    /** Where the real one is. */
    public static URI url() {
        return Node.address().nodes().getFirst();
    }

    /** One index for several servers. */
    public static final class Shared {

        private final IndexNames names = names();

        public ElasticsearchIndex open() {
            return TestIndex.open(names);
        }

        public ElasticsearchIndex open(URI url) {
            return TestIndex.open(Node.address(url), names);
        }

        public List<String> indexes() {
            return List.copyOf(TestIndex.indexes(names));
        }
    }

    static IndexNames names() {
        return new IndexNames("test-" + COUNT.incrementAndGet());
    }

    /** By the client that tests share, for making one is dear: not to be closed. */
    public static ElasticsearchIndex create() {
        return new ElasticsearchIndex(cluster(), names());
    }

    static ElasticsearchIndex open(IndexNames names) {
        return open(Node.address(), names);
    }

    static ElasticsearchIndex open(EngineAddress address, IndexNames names) {
        return ElasticsearchIndex.open(address, names, PATIENCE, true);
    }
}
