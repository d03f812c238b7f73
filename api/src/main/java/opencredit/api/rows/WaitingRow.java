package opencredit.api.rows;

import java.time.Clock;
import java.util.List;
import opencredit.api.http.Response;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.wire.Json;
import opencredit.data.dataset.Dataset;
import opencredit.data.key.ApiKey;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Delivery;
import opencredit.data.store.uploads.Upload;
import opencredit.data.store.uploads.Uploads;

/** A single row that nobody publishes alone: it becomes a batch of one row, which waits for somebody else's word. */
public final class WaitingRow {
    private static final int ACCEPTED = 202;
    private static final String SOURCE = "record.json";

    private final Uploads uploads;
    private final SubmittedRow rows;
    private final Clock clock;

    public WaitingRow(Uploads uploads, SubmittedRow rows, Clock clock) {
        this.uploads = uploads;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param reason of the entry that comes of it */
    Response submit(ApiKey key, Dataset dataset, RowBytes row, String reason, Delivery delivery) {
        Upload upload = Upload.received(
                        key.actor(), delivery.bodies().ids(), dataset.id(), false, SOURCE, clock.instant())
                .kept(row.size());
        uploads.receive(upload);
        try {
            SubmittedRow.Loaded loaded =
                    rows.load(dataset, row, new Act(key.actor(), reason), delivery.as(upload.id()));
            if (loaded.report().waiting() == null) {
                // somebody published it in the same moment
                throw Problem.of(ProblemType.UNCHANGED);
            }
            uploads.end(upload.id(), Json.text(loaded.report().withoutNotes()), null);
            return answer(upload, loaded);
        } finally {
            // of a row that was refused nothing is staged
            uploads.drop(upload.id());
        }
    }

    private static Response answer(Upload upload, SubmittedRow.Loaded loaded) {
        String batch = upload.id().toString();
        return Response.of(Json.body(new Kept(batch, "waiting", loaded.issues())))
                .status(ACCEPTED)
                .with("Location", "/v1/batches/" + batch);
    }

    private record Kept(String batch, String state, List<IssueJson> issues) {}
}
