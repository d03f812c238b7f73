package opencredit.api.caller.session;

import java.util.List;
import java.util.Optional;
import opencredit.api.caller.KeyGate;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyText;

/**
 * Who somebody is that signs in. Today they type a key; a city's single sign-on would take a ticket instead, and answer
 * with the key that the register keeps for that account. All that follows, the session and its rights, asks the key alone.
 */
@FunctionalInterface
public interface Identification {

    /** The key that a credential stands for, valid or not; empty where it stands for none, with the same work. */
    Optional<ApiKey> of(String credential);

    /** By a key as it is typed or pasted. */
    static Identification byKey(KeyGate gate) {
        return typed -> KeyText.read(typed.strip())
                .flatMap(key -> gate.verify(List.of(key)).stream().findFirst());
    }
}
