package opencredit.data.dataset;

/** The effect of a missing value on its row. */
public enum Required {
    REFUSE,
    FLAG,
    NO
}
