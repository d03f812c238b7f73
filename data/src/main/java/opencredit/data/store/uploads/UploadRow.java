package opencredit.data.store.uploads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import opencredit.data.outcome.BatchState;
import opencredit.data.store.uploads.Upload.UploadFailure;
import org.jspecify.annotations.Nullable;

/** A row of {@code upload} with that of its batch, which knows how far the rows are. */
final class UploadRow {
    static final String SELECT = """
            select u.id, u.actor, k.label, u.bodies, u.dataset, u.mode, u.source, u.bytes, u.state, u.received_at,
              coalesce(b.ended, u.ended_at) as ended, u.batch, u.report, u.failure, b.state as batch_state, b.rows,
              b.published + b.amended + b.unchanged + b.withdrawn
                + coalesce((select sum(count) from refused where batch = b.id), 0) as rows_done
            from upload u left join batch b on b.id = u.batch
              left join api_key k on u.actor like 'key:%' and k.id = substr(u.actor, 5)
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private UploadRow() {}

    static Upload read(ResultSet row) throws SQLException {
        String batch = row.getString("batch_state");
        UploadState state = batch == null ? state(row.getString("state")) : state(BatchState.of(batch));
        String failure = row.getString("failure");
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("actor"),
                row.getString("label"),
                List.of((String[]) row.getArray("bodies").getArray()),
                row.getString("dataset"),
                row.getString("mode").equals("check"),
                row.getString("source"),
                row.getLong("bytes"),
                state,
                moment(row, "received_at"),
                state.isEnd() ? instant(row, "ended") : null,
                row.getLong("batch"),
                row.getLong("rows_done"),
                row.getLong("rows"),
                row.getString("report"),
                failure == null ? cancelled(batch) : failure(failure));
    }

    private static UploadState state(String word) {
        return switch (word) {
            case "received" -> UploadState.RECEIVED;
            case "checking" -> UploadState.CHECKING;
            case "done" -> UploadState.DONE;
            case "failed" -> UploadState.FAILED;
            default -> throw new IllegalStateException("no state of a file without a batch: " + word);
        };
    }

    private static UploadState state(BatchState batch) {
        return switch (batch) {
            case STAGED, CANCELLING -> UploadState.PUBLISHING;
            case WAITING -> UploadState.WAITING;
            case APPENDED, UNDONE -> UploadState.DONE;
            case CANCELLED -> UploadState.FAILED;
        };
    }

    private static @Nullable UploadFailure cancelled(@Nullable String batch) {
        return "cancelled".equals(batch) ? UploadFailure.CANCELLED : null;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static String json(UploadFailure failure) {
        try {
            return JSON.writeValueAsString(failure);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a failure is plain data", e);
        }
    }

    private static UploadFailure failure(String json) {
        try {
            return JSON.readValue(json, UploadFailure.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a failure", e);
        }
    }
}
