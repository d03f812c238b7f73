package opencredit.api.records;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Asked;
import opencredit.api.http.Feature;
import opencredit.api.http.Parameters;
import opencredit.api.http.Paths;
import opencredit.api.http.Reply;
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
    public Reply answer(Asked asked) {
        UUID id = Paths.id(asked);
        Parameters.read(asked, List.of());
        return Reply.of(cache.find(id, clock.instant()));
    }
}
