package opencredit.api.keys;

import java.util.List;
import opencredit.api.caller.KeyGate;
import opencredit.api.problem.ProblemType;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyEnd;
import opencredit.data.key.KeyState;
import opencredit.data.key.KeyText;
import opencredit.data.store.audit.RefusedAttempts;
import opencredit.data.store.keys.ApiKeys;
import opencredit.data.store.keys.KeyRing;
import org.jspecify.annotations.Nullable;

/** The register's keys, as a server asks about them. */
public final class RegisterKeys implements KeyGate {
    private final KeyRing ring;
    private final ApiKeys keys;
    private final RefusedAttempts attempts;

    public RegisterKeys(KeyRing ring, ApiKeys keys, RefusedAttempts attempts) {
        this.ring = ring;
        this.keys = keys;
        this.attempts = attempts;
    }

    @Override
    public List<ApiKey> verify(List<KeyText> texts) {
        return ring.verify(texts);
    }

    @Override
    public KeyState state(ApiKey key) {
        return ring.state(key);
    }

    @Override
    public void used(ApiKey key) {
        ring.used(key);
    }

    /** In the key's own name: whoever sent it had its secret. Once revoked it takes no lock, however often it is sent. */
    @Override
    public void exposed(ApiKey key) {
        if (key.revokedAt() == null) {
            keys.revoke(key.id(), KeyEnd.EXPOSED, key.actor());
        }
    }

    @Override
    public void refused(@Nullable ApiKey key, ProblemType cause) {
        attempts.count(key, cause.code());
    }
}
