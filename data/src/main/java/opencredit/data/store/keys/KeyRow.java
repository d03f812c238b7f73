package opencredit.data.store.keys;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.KeyText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_key}. */
final class KeyRow {
    private static final String COLUMNS = """
            id, role, label, bodies, datasets, agency, quota, created_at, created_by, expires_at, revoked_at, last_used,
            replaces, hash
            """;

    private static final String ALL = "select " + COLUMNS + " from api_key order by created_at desc, id";

    private static final String ONE = "select " + COLUMNS + " from api_key where id = ?";

    /** A row for each id, whether a key has it or not. */
    private static final String SENT = "select given.nth, " + COLUMNS
            + " from unnest(cast(:ids as text[])) with ordinality given (sent, nth)"
            + " left join api_key on id = given.sent order by given.nth";

    /** Compared with where no key has the id, so that an unknown one takes as long as a wrong one. */
    private static final byte[] NOBODY = new byte[32];

    private static final String INSERT = """
            insert into api_key (id, hash, role, label, bodies, datasets, agency, quota, created_at, created_by, expires_at,
              replaces)
            values (:id, :hash, :role, :label, :bodies, :datasets, :agency, :quota, :createdAt, :createdBy, :expiresAt,
              :replaces)
            """;

    private KeyRow() {}

    static List<ApiKey> all(Handle handle) {
        return handle.createQuery(ALL).map((row, context) -> key(row)).list();
    }

    static @Nullable ApiKey find(Handle handle, String id) {
        return handle.select(ONE, id).map((row, context) -> key(row)).findOne().orElse(null);
    }

    /** Those of the sent keys whose secret is right. */
    static List<ApiKey> verified(Handle handle, List<KeyText> sent) {
        return handle
                .createQuery(SENT)
                .bind("ids", sent.stream().map(KeyText::id).toArray(String[]::new))
                .map((row, context) -> verified(row, sent.get(row.getInt("nth") - 1)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Until the secret is known to be right, the same is done for an id that no key has. */
    private static Optional<ApiKey> verified(ResultSet row, KeyText sent) throws SQLException {
        byte[] hash = row.getBytes("hash");
        boolean isRight = MessageDigest.isEqual(hash == null ? NOBODY : hash, sent.hash());
        return isRight && hash != null ? Optional.of(key(row)) : Optional.empty();
    }

    static void insert(Handle handle, ApiKey key, byte[] hash) {
        handle.createUpdate(INSERT)
                .bind("id", key.id())
                .bind("hash", hash)
                .bind("role", key.role().word())
                .bind("label", key.label())
                .bind("bodies", key.scope().bodies().toArray(String[]::new))
                .bind("datasets", key.scope().datasets().toArray(String[]::new))
                .bind("agency", key.scope().agency())
                .bind("quota", key.quota())
                .bind("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
                .bind("createdBy", key.createdBy())
                .bind("expiresAt", key.expiresAt().atOffset(ZoneOffset.UTC))
                .bind("replaces", key.replaces())
                .execute();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                KeyRole.of(row.getString("role")).orElseThrow(),
                row.getString("label"),
                new KeyScope(texts(row, "bodies"), texts(row, "datasets"), row.getString("agency")),
                row.getObject("quota", Integer.class),
                instant(row, "created_at"),
                row.getString("created_by"),
                instant(row, "expires_at"),
                maybe(row, "revoked_at"),
                maybe(row, "last_used"),
                row.getString("replaces"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
