package opencredit.api.caller;

import java.util.List;
import opencredit.api.problem.ProblemType;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyState;
import opencredit.data.key.KeyText;
import org.jspecify.annotations.Nullable;

/** What a server asks about keys that are sent, and tells about attempts that it refuses. */
public interface KeyGate {

    /** The keys whose secrets these are, valid or not; none for a wrong secret as for an unknown one. */
    List<ApiKey> verify(List<KeyText> texts);

    /** Whether a key opens anything now. */
    KeyState state(ApiKey key);

    /** A key was used. */
    void used(ApiKey key);

    /** A key stood where others read it: it opens nothing any more. */
    void exposed(ApiKey key);

    /** An attempt was refused; null where nobody knows whose it was. */
    void refused(@Nullable ApiKey key, ProblemType cause);

    /** Of a server without keys: nobody has one. */
    KeyGate CLOSED = new KeyGate() {
        @Override
        public List<ApiKey> verify(List<KeyText> texts) {
            return List.of();
        }

        @Override
        public KeyState state(ApiKey key) {
            return KeyState.REVOKED;
        }

        @Override
        public void used(ApiKey key) {}

        @Override
        public void exposed(ApiKey key) {}

        @Override
        public void refused(@Nullable ApiKey key, ProblemType cause) {}
    };
}
