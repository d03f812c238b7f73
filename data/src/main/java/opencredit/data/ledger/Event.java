package opencredit.data.ledger;

import java.util.Locale;

/** The kinds of entries: what happened to a record. */
public enum Event {
    PUBLISHED,
    AMENDED,
    WITHDRAWN,
    RESTORED;

    /** The word in the entry's JSON, such as {@code published}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
