package opencredit.api.keys;

import java.util.Optional;
import opencredit.api.caller.SessionGate;
import opencredit.data.key.ApiKey;
import opencredit.data.session.SessionSecret;
import opencredit.data.session.StaffSession;
import opencredit.data.store.keys.StaffSessions;

/** The register's sessions, as a server asks about them. */
public record RegisterSessions(StaffSessions sessions) implements SessionGate {

    @Override
    public StaffSession begin(ApiKey key) {
        return sessions.begin(key);
    }

    @Override
    public Optional<StaffSession> find(SessionSecret secret) {
        return sessions.find(secret);
    }

    @Override
    public void end(SessionSecret secret) {
        sessions.end(secret);
    }
}
