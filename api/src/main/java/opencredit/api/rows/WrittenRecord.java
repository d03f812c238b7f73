package opencredit.api.rows;

import java.util.List;
import opencredit.api.http.Response;
import opencredit.api.wire.Json;
import opencredit.data.export.RecordJson;
import opencredit.data.ledger.Entry;

/**
 * A record that was written, as answers show it.
 *
 * @param seq the entry of the ledger
 * @param issues what there is to say about the row
 */
record WrittenRecord(
        String record,
        String dataset,
        int version,
        long seq,
        String at,
        String event,
        String reason,
        List<IssueJson> issues) {

    static Response answer(Entry entry, List<IssueJson> issues) {
        WrittenRecord written = new WrittenRecord(
                entry.record().toString(),
                entry.dataset(),
                entry.version(),
                entry.seq(),
                RecordJson.instant(entry.at()),
                entry.event().wire(),
                entry.reason(),
                issues);
        return Response.of(Json.body(written)).with("Location", "/v1/records/" + written.record());
    }
}
