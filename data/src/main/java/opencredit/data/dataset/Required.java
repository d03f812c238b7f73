package opencredit.data.dataset;

/** What the absence of a field's value does to its row. */
public enum Required {
    REFUSE,
    FLAG,
    NO
}
