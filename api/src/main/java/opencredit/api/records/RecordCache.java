package opencredit.api.records;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Body;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.wire.Json;
import opencredit.api.wire.Withdrawn;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.export.RecordJson;
import opencredit.data.memory.MemoryBudget;
import opencredit.data.record.Found;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.read.Records;
import org.jspecify.annotations.Nullable;

/**
 * The answers for single records that were lately asked for, forgotten when the ledger says that they changed. The
 * window is compared with the clock at every answer. Safe for threads.
 */
final class RecordCache {
    /** What an entry costs beside the bytes: key, tag, node. */
    private static final int OVERHEAD = 300;
    /** RFC 8785 sorts members, quotes inside texts are escaped, and no field has this name: the last is the member. */
    private static final String VISIBLE_UNTIL = "\"visibleUntil\":\"";

    private final Records records;
    private final RecordReferences references;
    private final RecordStages stages;
    private final Datasets datasets;
    private final LedgerTail tail;
    private final Cache<UUID, Kept> cache = Caffeine.newBuilder()
            .maximumWeight(MemoryBudget.RECORDS.bytes())
            .weigher((UUID id, Kept kept) -> kept.body().bytes().length + OVERHEAD)
            .build();

    RecordCache(Records records, Datasets datasets, LedgerTail tail) {
        this.records = records;
        this.references = new RecordReferences(records, datasets);
        this.stages = new RecordStages(records, datasets);
        this.datasets = datasets;
        this.tail = tail;
        tail.listen(cache::invalidate, cache::invalidateAll);
    }

    /** The answer for a record that is shown at {@code now}; a problem for any other. */
    Body find(UUID id, Instant now) {
        long level = tail.level();
        Kept kept = cache.getIfPresent(id);
        if (kept != null && now.isBefore(kept.until())) {
            return answer(kept, now);
        }
        return switch (records.find(id, now)) {
            case Found.Shown shown -> answer(keep(shown.record(), level), now);
            case Found.Gone gone -> throw Withdrawn.problem(gone);
            case Found.Unknown unknown -> throw Problem.of(ProblemType.UNKNOWN_RECORD);
        };
    }

    /**
     * What a record refers to, and the other stages of its project, may be withdrawn while it stays: so these are looked for
     * each time, and never kept.
     */
    private Body answer(Kept kept, Instant now) {
        Body body = kept.references().isEmpty()
                ? kept.body()
                : beside(kept.body(), "related", references.shown(kept.references(), now));
        RecordStages.Staged project = kept.project();
        return project == null ? body : beside(body, "stages", stages.shown(project, now));
    }

    /** The tag says which entry of the ledger is shown, so that a writer knows a record's state by any form of it. */
    private static Body tagged(Body body, long seq) {
        return new Body(body.bytes(), body.contentType(), seq + "-" + body.tag());
    }

    /** The record with one member more at its end, outside of what is verified. */
    private static Body beside(Body whole, String member, List<?> found) {
        if (found.isEmpty()) {
            return whole;
        }
        String record = new String(whole.bytes(), StandardCharsets.UTF_8);
        Body more =
                Body.json(record.substring(0, record.length() - 1) + ",\"" + member + "\":" + Json.text(found) + '}');
        return new Body(more.bytes(), more.contentType(), whole.tag().split("-", 2)[0] + "-" + more.tag());
    }

    private Kept keep(StoredRecord record, long level) {
        Body body = tagged(Body.json(RepairDay.beside(RecordJson.whole(record), record, datasets)), record.seq());
        Kept kept = new Kept(
                body,
                visibleUntil(record.content()),
                references.of(record),
                stages.of(record).orElse(null));
        cache.put(record.id(), kept);
        if (tail.level() != level) {
            // it may have changed between reading and keeping
            cache.invalidate(record.id());
        }
        return kept;
    }

    private static Instant visibleUntil(String content) {
        int at = content.lastIndexOf(VISIBLE_UNTIL);
        if (at < 0) {
            return Instant.MAX;
        }
        int start = at + VISIBLE_UNTIL.length();
        return OffsetDateTime.parse(content.substring(start, content.indexOf('"', start)))
                .toInstant();
    }

    private record Kept(
            Body body,
            Instant until,
            List<RecordReferences.Reference> references,
            RecordStages.@Nullable Staged project) {}
}
