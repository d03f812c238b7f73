package opencredit.api;

import io.javalin.http.Handler;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Map;
import opencredit.data.dataset.Datasets;
import opencredit.data.store.Database;
import opencredit.search.SearchIndex;
import opencredit.search.follow.Follower;

/** Every path and who answers it: the object graph of what is served, on one screen. */
public final class Routes {

    private Routes() {}

    /** The handlers by path, as Javalin writes paths. */
    public static Map<String, Handler> of(
            Settings settings,
            Datasets datasets,
            Database database,
            SearchIndex index,
            Follower follower,
            PrometheusMeterRegistry meters,
            Clock clock) {
        throw new UnsupportedOperationException();
    }
}
