package opencredit.api.records;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.store.read.Records;

/** {@code /v1/records/{id}}. */
public final class RecordById implements Feature {
    private final RecordCache cache;
    private final Clock clock;

    public RecordById(Records records, Datasets datasets, LedgerTail tail, Clock clock) {
        this.cache = new RecordCache(records, datasets, tail);
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        UUID id = Paths.id(request);
        Parameters.read(request, List.of());
        return Response.of(cache.find(id, clock.instant()));
    }
}
