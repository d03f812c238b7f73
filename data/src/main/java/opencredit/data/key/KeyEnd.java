package opencredit.data.key;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a key is revoked; the audit trail says it. */
public enum KeyEnd {
    /** Nobody needs it any more. */
    UNUSED,
    /** Somebody else may have it. */
    LEAKED,
    /** It was sent in an address, which proxies and browsers keep. The program says this by itself. */
    EXPOSED;

    /** As contract, command line and audit trail write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<KeyEnd> of(String word) {
        return Arrays.stream(values()).filter(end -> end.word().equals(word)).findFirst();
    }
}
