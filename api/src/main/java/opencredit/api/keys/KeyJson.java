package opencredit.api.keys;

import java.time.Instant;
import java.util.List;
import opencredit.data.export.RecordJson;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyState;
import org.jspecify.annotations.Nullable;

/** A key as answers show it: all but its secret. */
record KeyJson(
        String id,
        String role,
        String label,
        List<String> bodies,
        List<String> datasets,
        @Nullable String agency,
        @Nullable Integer quota,
        String state,
        String createdAt,
        String createdBy,
        String expiresAt,
        @Nullable String revokedAt,
        @Nullable String lastUsed,
        @Nullable String replaces) {

    static KeyJson of(ApiKey key, KeyState state) {
        return new KeyJson(
                key.id(),
                key.role().word(),
                key.label(),
                key.scope().bodies(),
                key.scope().datasets(),
                key.scope().agency(),
                key.quota(),
                state.word(),
                RecordJson.instant(key.createdAt()),
                key.createdBy(),
                RecordJson.instant(key.expiresAt()),
                moment(key.revokedAt()),
                moment(key.lastUsed()),
                key.replaces());
    }

    private static @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : RecordJson.instant(moment);
    }
}
