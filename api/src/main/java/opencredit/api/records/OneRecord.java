package opencredit.api.records;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Parameters;
import opencredit.api.http.Paths;
import opencredit.data.dataset.Datasets;
import opencredit.data.store.Records;

/** {@code /v1/records/{id}}. */
public final class OneRecord implements Handler {
    private final RecordCache cache;
    private final Clock clock;

    public OneRecord(Records records, Datasets datasets, LedgerTail tail, Clock clock) {
        this.cache = new RecordCache(records, new References(records, datasets), tail);
        this.clock = clock;
    }

    @Override
    public void handle(Context ctx) {
        UUID id = Paths.id(ctx);
        Parameters.read(ctx, List.of());
        cache.find(id, clock.instant()).send(ctx);
    }
}
