package opencredit.data.dataset;

import java.util.Locale;

/** What the amounts of a dataset's records are to each other. */
public enum AmountMeaning {
    /** Each record has its own: their sum means something. */
    ADDED,
    /** What there was at a moment, such as a balance: the next year's record holds it again. */
    STOCK,
    /** Several records of one thing each hold the whole of it. */
    REPEATED;

    /** The word in JSON, such as {@code stock}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
