package opencredit.search.elasticsearch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import opencredit.search.EngineAddress;

/** Indexes in the real Elasticsearch, of which each has names that no other has. A deprecation warning fails. */
public final class TestIndex {

    /** Machines that run tests have other things to do. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestIndex() {}

    static Names names() {
        return new Names("test-" + COUNT.incrementAndGet());
    }

    public static ElasticsearchIndex create() {
        return open(names());
    }

    static ElasticsearchIndex open(Names names) {
        return open(Node.address(), names);
    }

    static ElasticsearchIndex open(EngineAddress address, Names names) {
        return ElasticsearchIndex.open(address, names, PATIENCE, true);
    }
}
