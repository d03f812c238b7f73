package opencredit.data.record.filter;

import java.util.List;
import java.util.stream.Stream;

/**
 * The groupings by which shown records can be counted: the filters that have facets, the subject, and the parts of the
 * decision date.
 *
 * @param name as it is asked for
 * @param column SQL of the value
 * @param most how many groups are told one by one
 */
public record Grouping(String name, FacetColumn column, int most) {
    /** Calendar years and months of decisions. */
    public static final String YEAR = "year", MONTH = "month";

    /** The subjects of records, by credit code. People have no code: they are in the group without a value. */
    public static final String SUBJECT = RecordFilter.SUBJECT.parameter();

    /** A city has some hundred thousand subjects; a reader compares those at the top. */
    private static final int MOST_SUBJECTS = 100;

    /** Whatever else there is has some hundred values. */
    private static final int ALL_OF_THEM = 100_000;

    private static final List<Grouping> ALL = Stream.concat(
                    RecordFilter.facets().stream()
                            .flatMap(filter -> filter.facet().stream()
                                    .map(column -> new Grouping(filter.parameter(), column, ALL_OF_THEM))),
                    Stream.of(
                            new Grouping(SUBJECT, new FacetColumn("r.subject", "", false), MOST_SUBJECTS),
                            ofDate(YEAR, "extract(year from r.decision_date)::integer::text"),
                            ofDate(MONTH, "to_char(r.decision_date, 'YYYY-MM')")))
            .toList();

    /** The names of all. */
    public static List<String> names() {
        return ALL.stream().map(Grouping::name).toList();
    }

    /** The names of those by which the records of a list are counted: neither by hundreds of months nor by thousands of subjects. */
    public static List<String> facets() {
        return names().stream()
                .filter(name -> !name.equals(MONTH) && !name.equals(SUBJECT))
                .toList();
    }

    /** @throws IllegalArgumentException when there is no such grouping */
    public static Grouping of(String name) {
        return ALL.stream()
                .filter(grouping -> grouping.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no grouping is called so"));
    }

    private static Grouping ofDate(String name, String value) {
        return new Grouping(name, new FacetColumn(value, "", false), ALL_OF_THEM);
    }
}
