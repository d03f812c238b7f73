package opencredit.api.batches.waiting;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import opencredit.api.batches.BatchesOf;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.intake.report.RowNumber;
import opencredit.data.store.uploads.Upload;
import opencredit.data.store.uploads.UploadState;
import opencredit.data.store.uploads.WaitingRows;
import opencredit.data.store.uploads.WaitingRows.OneWaiting;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/batches/{batch}/rows}: what a batch that waits would change. The content of a row was masked before it was
 * staged, and is kept as readers would see it, so it is shown as it is.
 */
public final class BatchRows implements Feature {
    private static final int USUAL = 20;

    private final BatchesOf batches;
    private final WaitingRows rows;

    public BatchRows(BatchesOf batches, WaitingRows rows) {
        this.batches = batches;
        this.rows = rows;
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, List.of("after", "limit"));
        long after = parameters.number("after", 0, Long.MAX_VALUE, 0);
        int limit = (int) parameters.number("limit", 1, Paging.LOOKED_AT, USUAL);
        Upload upload = batches.known(request);
        if (upload.state() != UploadState.WAITING) {
            throw Problem.of(ProblemType.NOT_WAITING);
        }
        List<OneWaiting> found = rows.page(upload.batch(), after, limit + 1);
        List<OneWaiting> page = found.subList(0, Math.min(limit, found.size()));
        Long next = found.size() > limit ? page.getLast().row() : null;
        return Response.of(Json.body(new Page(page.stream().map(Row::of).toList(), next)))
                .link(next == null ? null : Paging.link(request, "after", next.toString()));
    }

    private record Page(List<Row> rows, @Nullable Long next) {}

    /** @param reason why nobody publishes it alone; null where it only waits with the others */
    private record Row(
            int sheet,
            long row,
            String event,
            String record,
            @Nullable String reason,
            @JsonRawValue String content) {

        static Row of(OneWaiting waiting) {
            RowNumber number = RowNumber.unpacked(waiting.row());
            return new Row(
                    number.sheet(),
                    number.row(),
                    waiting.event(),
                    waiting.record().toString(),
                    waiting.needsSecondPerson() ? "second-person" : null,
                    waiting.content());
        }
    }
}
