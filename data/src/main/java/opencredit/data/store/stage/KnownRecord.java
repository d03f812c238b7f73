package opencredit.data.store.stage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that a row is about.
 *
 * @param version the last one
 * @param digest of what it shows; null when it was withdrawn
 * @param subject whose it is, by a valid credit code; null where no code is known
 * @param isUndone whether it was withdrawn because the batch that published it was undone
 * @param isCorrected whether its content was taken out, and its publisher has not said the same since
 */
record KnownRecord(
        UUID id,
        int version,
        @Nullable UUID digest,
        @Nullable String subject,
        boolean isUndone,
        boolean isCorrected) {
    private static final String FIND = """
            select k.key, r.id, r.version, r.digest, r.subject, false, c.record is not null
            from unnest(?::uuid[]) as k (key) join record r on r.key = k.key left join corrected c on c.record = r.id
            union all
            select k.key, w.record, e.version, null, null, e.reason = 'batch-undone', c.record is not null
            from unnest(?::uuid[]) as k (key) join withdrawn w on w.key = k.key join entry e on e.seq = w.seq
              left join corrected c on c.record = w.record
            """;

    /** Those of the keys that are known. */
    static Map<UUID, KnownRecord> find(Connection connection, Collection<UUID> keys) throws SQLException {
        Map<UUID, KnownRecord> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            var array = connection.createArrayOf("uuid", keys.toArray());
            statement.setArray(1, array);
            statement.setArray(2, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            rows.getObject(1, UUID.class),
                            new KnownRecord(
                                    rows.getObject(2, UUID.class),
                                    rows.getInt(3),
                                    rows.getObject(4, UUID.class),
                                    rows.getString(5),
                                    rows.getBoolean(6),
                                    rows.getBoolean(7)));
                }
            }
        }
        return known;
    }

    /** Whether both are known to be somebody's, and not the same body's: two names may differ in less than names are told by. */
    boolean isAnothers(@Nullable String other) {
        return subject != null && other != null && !subject.equals(other);
    }

    boolean isWithdrawn() {
        return digest == null;
    }
}
