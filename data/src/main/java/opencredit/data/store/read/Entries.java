package opencredit.data.store.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import opencredit.data.ledger.Entry;
import opencredit.data.ledger.Event;
import org.jdbi.v3.core.Handle;

/** Entries as rows. */
public final class Entries {
    /** What {@link #read} reads. */
    public static final String COLUMNS =
            "e.seq, e.at, e.event, e.reason, e.dataset, e.record, e.version, e.commitment, e.replaced_by";

    private static final String ONE = "select " + COLUMNS + " from entry e where e.seq = ?";

    private Entries() {}

    /** The entry of that number. */
    public static Entry one(Handle handle, long seq) {
        return handle.select(ONE, seq).map((row, context) -> read(row)).one();
    }

    /** An entry with {@link #COLUMNS}. */
    public static Entry read(ResultSet row) throws SQLException {
        byte[] commitment = row.getBytes("commitment");
        return new Entry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Event.valueOf(row.getString("event").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("dataset"),
                row.getObject("record", UUID.class),
                row.getInt("version"),
                commitment == null ? null : HexFormat.of().formatHex(commitment),
                row.getObject("replaced_by", UUID.class));
    }
}
