package opencredit.data.store.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.sql.Lists;

/** Rows as records. */
public final class RecordRow {

    private RecordRow() {}

    /** A record with the columns of {@link Lists#page}. */
    public static StoredRecord record(ResultSet row, Sort sort) throws SQLException {
        Instant published = instant(row, "published_at");
        return new StoredRecord(
                row.getObject("id", UUID.class),
                row.getString("dataset"),
                row.getString("text"),
                row.getLong("seq"),
                published,
                instant(row, "updated_at"),
                sortValue(row, sort, published));
    }

    private static String sortValue(ResultSet row, Sort sort, Instant published) throws SQLException {
        return switch (sort) {
            case NEWEST_DECISION, OLDEST_DECISION -> row.getString("decision_date");
            case NEWEST_PUBLISHED -> published.toString();
            case LARGEST_AMOUNT, SMALLEST_AMOUNT -> Objects.requireNonNullElse(row.getString("amount"), "");
        };
    }

    /** A moment. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
