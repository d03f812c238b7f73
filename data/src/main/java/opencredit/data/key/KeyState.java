package opencredit.data.key;

import java.util.Locale;

/** Whether a key opens anything. */
public enum KeyState {
    VALID,
    EXPIRED,
    REVOKED;

    /** As contract and command line write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
