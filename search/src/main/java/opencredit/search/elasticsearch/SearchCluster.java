package opencredit.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import opencredit.search.SearchIndex.Away;
import org.jspecify.annotations.Nullable;

/** Asks Elasticsearch, never longer than it may, and tells one that is away from a question that is wrong. */
final class SearchCluster implements AutoCloseable {

    /** A reader waits no longer: what takes more says to come again. */
    static final Duration READER = Duration.ofSeconds(3);

    /** Writes that take longer have met a cluster in trouble; the follower tries again. */
    static final Duration WRITER = Duration.ofMinutes(1);

    /** Access is refused, the engine is overloaded, or no node answers: each of these may pass. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 502, 503, 504);

    private static final int NO_ROOM = 429;

    private final ElasticsearchAsyncClient client;
    private final Duration reader;

    /** @param reader how long a reader may wait */
    SearchCluster(ElasticsearchAsyncClient client, Duration reader) {
        this.client = client;
        this.reader = reader;
    }

    /** An answer that a reader waits for. */
    <T> T read(Function<ElasticsearchAsyncClient, CompletableFuture<T>> request) {
        return answer(request, reader);
    }

    /** An answer that only the thread that writes waits for. */
    <T> T write(Function<ElasticsearchAsyncClient, CompletableFuture<T>> request) {
        return answer(request, WRITER);
    }

    /**
     * @throws Away when there is none in time
     * @throws NoRoom when the engine has too much to do
     * @throws Refused when the engine will not
     */
    private <T> T answer(Function<ElasticsearchAsyncClient, CompletableFuture<T>> request, Duration within) {
        CompletableFuture<T> answer = request.apply(client);
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new Away("no answer within " + within.toMillis() + " ms", null);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Away("interrupted", null);
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause());
        }
    }

    private static RuntimeException refusal(@Nullable Throwable cause) {
        return switch (cause) {
            case ElasticsearchException refused ->
                refusal(refused.status(), refused.error().type());
            case IOException unreachable -> new Away(unreachable.getClass().getSimpleName(), unreachable);
            case null, default -> new Away(String.valueOf(cause), cause);
        };
    }

    /** What an engine says of a request may repeat it, so only the kind of its refusal is kept. */
    static RuntimeException refusal(int status, @Nullable String type) {
        if (status == NO_ROOM) {
            return new NoRoom();
        }
        return PASSING.contains(status)
                ? new Away(status + " " + type, null)
                : new Refused(status, String.valueOf(type));
    }

    @Override
    public void close() {
        try {
            client._transport().close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The engine has too much to do. */
    static final class NoRoom extends Away {
        private static final long serialVersionUID = 1;

        NoRoom() {
            super("it has too much to do", null);
        }
    }

    /** The engine understood and will not; asking again would not help. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int status;
        private final String type;

        Refused(int status, String type) {
            super("Elasticsearch refused a request: " + status + " " + type);
            this.status = status;
            this.type = type;
        }

        /** Whether what was asked is not there. */
        boolean isMissing() {
            return status == 404;
        }

        /** Whether somebody else was first. */
        boolean isConflict() {
            return status == 409 || type.equals("resource_already_exists_exception");
        }
    }
}
