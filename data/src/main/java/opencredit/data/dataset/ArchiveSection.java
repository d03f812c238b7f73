package opencredit.data.dataset;

import java.util.Locale;

/** What a dataset tells in a credit archive beside the timeline. */
public enum ArchiveSection {
    /** Records of a broken word. */
    DISHONESTY,
    /** Promises: open, kept and broken, by their state. */
    PROMISES,
    /** Incentives and punishments that are in force. */
    MEASURES,
    /** The newest rating of each kind by each agency. */
    RATINGS;

    /** The word in JSON, such as {@code dishonesty}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
