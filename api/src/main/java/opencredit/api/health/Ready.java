package opencredit.api.health;

import java.time.Duration;
import java.util.List;
import opencredit.api.cache.FillProgress;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.follow.FollowedView;
import opencredit.data.store.db.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /health/ready}: the database answers, and search was level once since the start. Later it may fall behind a
 * load: it is late then, never wrong, and taking every server away would help nobody. Nor would it while the search
 * engine is away: all but search is answered then, and {@code degraded} says so.
 */
public final class Ready implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);
    /** One transaction of the ledger: so much is always on its way while somebody loads. */
    private static final long LEVEL = 10_000;

    /** It answers within 400 ms of asking, so within a second on a busy machine too; give the probe two seconds. */
    private static final Duration LONGEST = Duration.ofMillis(400);

    private final LedgerTail tail;
    private final FollowedView<?> search;
    private final FillProgress filling;
    private volatile boolean levelOnce;

    /** @param filling how far a demonstration is filled */
    public Ready(LedgerTail tail, FollowedView<?> search, FillProgress filling) {
        this.filling = filling;
        this.tail = tail;
        this.search = search;
    }

    @Override
    public Response answer(Request request) {
        Parameters.read(request, List.of());
        Answer answer = ask();
        return Response.of(Json.body(answer))
                .status(answer.status().equals("waiting") ? 503 : 200)
                .uncached();
    }

    private Answer ask() {
        try {
            long head = tail.level(LONGEST);
            long lag = search.lag(head);
            levelOnce |= lag <= LEVEL;
            return new Answer(
                    status(),
                    true,
                    search.isFollowing(),
                    head,
                    lag,
                    filling.now().orElse(null));
        } catch (RuntimeException unreachable) {
            // asked every few seconds: the kind is enough
            LOG.warn("not ready: the database does not answer ({})", Outage.name(unreachable));
            return new Answer("waiting", false, null, null, null, null);
        }
    }

    private String status() {
        if (!search.isFollowing()) {
            return "degraded";
        }
        return levelOnce ? "ready" : "waiting";
    }

    private record Answer(
            String status,
            boolean database,
            @Nullable Boolean search,
            @Nullable Long head,
            @Nullable Long indexLag,
            FillProgress.@Nullable Filling filling) {}
}
