package opencredit.api.records;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Feature;
import opencredit.api.http.Parameters;
import opencredit.api.http.Paths;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.data.dataset.Datasets;
import opencredit.data.store.Records;

/** {@code /v1/records/{id}}. */
public final class OneRecord implements Feature {
    private final RecordCache cache;
    private final Clock clock;

    public OneRecord(Records records, Datasets datasets, LedgerTail tail, Clock clock) {
        this.cache = new RecordCache(records, new References(records, datasets), tail);
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        UUID id = Paths.id(request);
        Parameters.read(request, List.of());
        return Response.of(cache.find(id, clock.instant()));
    }
}
