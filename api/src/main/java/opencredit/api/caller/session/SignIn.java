package opencredit.api.caller.session;

import java.time.InstantSource;
import opencredit.api.caller.KeyGate;
import opencredit.api.caller.SessionGate;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyState;
import opencredit.data.session.StaffSession;
import org.jspecify.annotations.Nullable;

/** Lets staff in and out. Safe for threads. */
public final class SignIn {
    private final Identification identification;
    private final KeyGate gate;
    private final SessionGate sessions;
    private final SignInLocks locks;

    public SignIn(Identification identification, KeyGate gate, SessionGate sessions, InstantSource clock) {
        this.identification = identification;
        this.gate = gate;
        this.sessions = sessions;
        this.locks = new SignInLocks(clock);
    }

    /**
     * Begins a session.
     *
     * @param household who tries
     * @throws Problem {@code SIGN_IN_LOCKED} after too many failures, {@code UNAVAILABLE} while too many try, and
     *     {@code INVALID_KEY}, {@code EXPIRED_KEY} or {@code REVOKED_KEY} where the credential opens nothing. Only the
     *     audit trail tells the last three apart, and says whose key it was where its secret was right
     */
    public StaffSession begin(String credential, String household) {
        try (SignInLocks.Attempt attempt = locks.attempt(household)) {
            ApiKey key = identification.of(credential).orElseThrow(() -> refused(null, ProblemType.INVALID_KEY));
            requireValid(key);
            attempt.succeeded();
            gate.used(key);
            return sessions.begin(key);
        }
    }

    private void requireValid(ApiKey key) {
        switch (gate.state(key)) {
            case KeyState.VALID -> {}
            case KeyState.EXPIRED -> throw refused(key, ProblemType.EXPIRED_KEY);
            case KeyState.REVOKED -> throw refused(key, ProblemType.REVOKED_KEY);
        }
    }

    /** Counted here, for the page answers it as a form. */
    private Problem refused(@Nullable ApiKey key, ProblemType type) {
        gate.refused(key, type);
        return Problem.of(type);
    }

    /** Ends a session on every server. */
    public void end(StaffSession session) {
        sessions.end(session.secret());
    }
}
