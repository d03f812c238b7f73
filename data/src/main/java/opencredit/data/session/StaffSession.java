package opencredit.data.session;

import java.time.Duration;
import java.time.Instant;
import opencredit.data.key.ApiKey;

/**
 * Somebody who signed in with a key, and may do what the key may.
 *
 * @param expiresAt when the session ends by itself, with the key at the latest
 */
public record StaffSession(SessionSecret secret, ApiKey key, Instant expiresAt) {
    /** A working day. */
    public static final Duration LONGEST = Duration.ofHours(8);
}
