package opencredit.data.dataset;

/** How a field is found by full-text search. */
public enum SearchMode {
    NONE,
    /** As a whole value, such as a document number. */
    EXACT,
    /** By any fragment of its text. */
    TEXT
}
