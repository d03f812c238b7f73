package opencredit.search.document;

/**
 * One value of a field, kept as a whole. A field may have several.
 *
 * @param isFound whether documents are found by it
 * @param isCounted whether documents are counted by it
 */
public record IndexedValue(String field, String value, boolean isFound, boolean isCounted) {}
