package opencredit.data.record.filter;

import java.util.List;
import java.util.stream.Stream;

/**
 * What shown records can be counted by: the filters that have facets, and the parts of the decision date.
 *
 * @param name as it is asked for
 * @param column SQL of the value
 */
public record Grouping(String name, FacetColumn column) {
    /** Calendar years and months of decisions. */
    public static final String YEAR = "year", MONTH = "month";

    private static final List<Grouping> ALL = Stream.concat(
                    RecordFilter.facets().stream()
                            .flatMap(filter ->
                                    filter.facet().stream().map(column -> new Grouping(filter.parameter(), column))),
                    Stream.of(
                            ofDate(YEAR, "extract(year from r.decision_date)::integer::text"),
                            ofDate(MONTH, "to_char(r.decision_date, 'YYYY-MM')")))
            .toList();

    /** The names of all. */
    public static List<String> names() {
        return ALL.stream().map(Grouping::name).toList();
    }

    /** @throws IllegalArgumentException when there is no such grouping */
    public static Grouping of(String name) {
        return ALL.stream()
                .filter(grouping -> grouping.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no grouping is called so"));
    }

    private static Grouping ofDate(String name, String value) {
        return new Grouping(name, new FacetColumn(value, "", false));
    }
}
