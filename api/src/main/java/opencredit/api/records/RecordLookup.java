package opencredit.api.records;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import opencredit.api.cache.LedgerTail;
import opencredit.api.caller.Caller;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.api.query.RecordIds;
import opencredit.api.query.SubmittedJson;
import opencredit.data.store.feed.RecordsByIds;

/** {@code POST /v1/records/lookup}: many records by their ids in one answer. */
public final class RecordLookup implements Feature {
    private final RecordsByIds records;
    private final DearWork dear;
    private final LedgerTail tail;
    private final Clock clock;

    public RecordLookup(RecordsByIds records, DearWork dear, LedgerTail tail, Clock clock) {
        this.records = records;
        this.dear = dear;
        this.tail = tail;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Parameters.read(request, List.of());
        List<UUID> ids = RecordIds.read(SubmittedJson.read(request, RecordIds.MOST_BYTES));
        return Response.of(find(ids, request.caller()));
    }

    /** The answer for each, in the order of {@code ids}. */
    Body find(List<UUID> ids, Caller caller) {
        long level = tail.level();
        Instant now = clock.instant();
        return Paging.isLong(ids.size()) ? dear.run(caller, () -> read(ids, level, now)) : read(ids, level, now);
    }

    private Body read(List<UUID> ids, long level, Instant now) {
        return LookupJson.of(ids, records.find(ids, now), level);
    }
}
