package opencredit.api.caller;

import java.util.Optional;
import opencredit.data.key.ApiKey;
import opencredit.data.session.SessionSecret;
import opencredit.data.session.StaffSession;

/** What a server asks about sessions. */
public interface SessionGate {

    /** Begins a session of a key that is valid. */
    StaffSession begin(ApiKey key);

    /** The session of a secret, where it and its key are valid now. */
    Optional<StaffSession> find(SessionSecret secret);

    /** Ends a session at once. */
    void end(SessionSecret secret);

    /** Of a server without sessions: nobody is signed in. */
    SessionGate CLOSED = new SessionGate() {
        @Override
        public StaffSession begin(ApiKey key) {
            throw new IllegalStateException("nobody signs in here");
        }

        @Override
        public Optional<StaffSession> find(SessionSecret secret) {
            return Optional.empty();
        }

        @Override
        public void end(SessionSecret secret) {}
    };
}
