package opencredit.data.store.uploads;

import java.util.Locale;

/** How far a submitted file is, in the order of the states. */
public enum UploadState {
    /** It is kept, and waits for its turn. */
    RECEIVED,
    /** Its rows are read and checked. */
    CHECKING,
    /** Its rows go into the ledger. */
    PUBLISHING,
    /** It would change so much that it waits for somebody else's word. */
    WAITING,
    /** It was read to its end, and the report says what became of its rows. */
    DONE,
    /** It could not be read, was cancelled or was cut off. */
    FAILED;

    /** As it is written, such as {@code received}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more will become of it. */
    public boolean isEnd() {
        return this == DONE || this == FAILED;
    }
}
