package opencredit.data.record.filter;

/**
 * How records {@code r} are counted by the values of a filter.
 *
 * @param value SQL of the value
 * @param join SQL of what the value is read from beside {@code r}; empty for nothing
 * @param ofOneDataset whether only the records of one dataset are counted: the values of two datasets may be called the
 *     same and mean different things
 */
public record FacetColumn(String value, String join, boolean ofOneDataset) {
    static FacetColumn of(String value) {
        return new FacetColumn(value, "", false);
    }

    static FacetColumn joined(String value, String join) {
        return new FacetColumn(value, join, false);
    }

    static FacetColumn ofOneDataset(String value) {
        return new FacetColumn(value, "", true);
    }
}
