package opencredit.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import opencredit.search.SearchIndex.Away;
import opencredit.search.elasticsearch.documents.Write;

/**
 * Writes documents, one request after the other: the next is sent when the last is answered, so that a slow engine is
 * never given more than it can take. Only what it had no room for is sent again.
 */
final class Bulk {

    /** Of source in a request: the engine's own advice is 5 to 15 million, and its limit is 100 million. */
    private static final int BYTES = 8_000_000;

    private static final int CONFLICT = 409, MISSING = 404, NO_ROOM = 429;

    /** A queue of 10,000 writes empties within seconds; what does not is an engine in trouble. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50), LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final int ATTEMPTS = 12;

    private final SearchCluster cluster;
    private final String alias;

    /** @param alias what is written under */
    Bulk(SearchCluster cluster, String alias) {
        this.cluster = cluster;
        this.alias = alias;
    }

    /** On return each is durable, or the engine has a newer one of its id. */
    void write(List<Write> writes) {
        List<Write> request = new ArrayList<>();
        long bytes = 0;
        for (Write write : writes) {
            if (bytes + write.source().length > BYTES && !request.isEmpty()) {
                send(request);
                request.clear();
                bytes = 0;
            }
            request.add(write);
            bytes += write.source().length;
        }
        if (!request.isEmpty()) {
            send(request);
        }
    }

    private void send(List<Write> all) {
        List<Write> left = all;
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            left = refused(left);
            if (left.isEmpty()) {
                return;
            }
            if (attempt == ATTEMPTS) {
                throw new Away("no room for writes", null);
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** The documents that the engine had no room for; all of them if it refused the whole request. */
    private List<Write> refused(List<Write> writes) {
        BulkResponse answer;
        try {
            answer = cluster.write(client -> client.bulk(request(writes)));
        } catch (SearchCluster.NoRoom full) {
            return writes;
        }
        List<Write> refused = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            if (isRefused(answer.items().get(i))) {
                refused.add(writes.get(i));
            }
        }
        return refused;
    }

    private static boolean isRefused(BulkResponseItem item) {
        return switch (item.status()) {
            case 200, 201, CONFLICT -> false;
            case NO_ROOM -> true;
            case MISSING -> throw new Away("the index was replaced meanwhile", null);
            default ->
                throw new SearchCluster.Refused(
                        item.status(), item.error() == null ? "" : item.error().type());
        };
    }

    private BulkRequest request(List<Write> writes) {
        return BulkRequest.of(bulk -> bulk.index(alias)
                .requireAlias(true)
                .includeSourceOnError(false)
                .operations(writes.stream().map(Bulk::operation).toList()));
    }

    private static BulkOperation operation(Write write) {
        return BulkOperation.of(operation -> operation.index(index -> index.id(write.id())
                .version(write.version())
                .versionType(VersionType.ExternalGte)
                .document(BinaryData.of(write.source(), ContentType.APPLICATION_JSON))));
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Away("interrupted", null);
        }
    }
}
