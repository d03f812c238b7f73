package opencredit.api.records;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;
import opencredit.api.wire.EntryJson;
import opencredit.api.wire.Json;
import opencredit.api.wire.Withdrawn;
import opencredit.data.record.Found;
import opencredit.data.store.read.Records;

/** {@code /v1/records/{id}/history}. */
public final class RecordHistory implements Feature {
    private final Records records;
    private final Clock clock;

    public RecordHistory(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        UUID id = Paths.id(request);
        Parameters.read(request, List.of());
        Instant now = clock.instant();
        List<Records.Version> versions = records.history(id, now);
        if (versions.isEmpty()) {
            throw absent(id, now);
        }
        List<EntryJson> entries = versions.stream()
                .map(version -> EntryJson.of(version.entry(), version.content()))
                .toList();
        return Response.of(Json.body(new History(id, entries)));
    }

    private Problem absent(UUID id, Instant now) {
        return records.find(id, now) instanceof Found.Gone gone
                ? Withdrawn.problem(gone)
                : Problem.of(ProblemType.UNKNOWN_RECORD);
    }

    private record History(UUID record, List<EntryJson> entries) {}
}
