package opencredit.data.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key; its secret is known to whoever holds it alone.
 *
 * @param id public
 * @param label what it is for: a system or an office, never a person
 * @param quota what it may ask in an hour of what is dear; null for what its role may
 * @param createdBy the actor
 * @param revokedAt null while nobody revoked it
 * @param lastUsed to the minute; null where it was never used
 * @param replaces the key that was rotated into this one
 */
public record ApiKey(
        String id,
        KeyRole role,
        String label,
        KeyScope scope,
        @Nullable Integer quota,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsed,
        @Nullable String replaces) {

    private static final String ACTOR = "key:";

    /** Whether it opens anything at that moment. */
    public KeyState state(Instant now) {
        if (revokedAt != null) {
            return KeyState.REVOKED;
        }
        return expiresAt.isAfter(now) ? KeyState.VALID : KeyState.EXPIRED;
    }

    /** How the audit trail calls whoever holds it. */
    public String actor() {
        return ACTOR + id;
    }
}
