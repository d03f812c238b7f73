package opencredit.data.record.filter;

import java.util.List;
import java.util.stream.Stream;
import opencredit.data.text.Bilingual;

/**
 * The groupings by which shown records can be counted: the filters that have facets, the subject, and the parts of the
 * decision date.
 *
 * @param name as it is asked for
 * @param title as readers call it
 * @param unstated what the group without a value is called
 * @param column SQL of the value
 * @param most how many groups are told one by one
 */
public record Grouping(String name, Bilingual title, Bilingual unstated, FacetColumn column, int most) {
    /** Calendar years and months of decisions. */
    public static final String YEAR = "year", MONTH = "month";

    /** The subjects of records, by credit code. People have no code: they are in the group without a value. */
    public static final String SUBJECT = RecordFilter.SUBJECT.parameter();

    /** A city has some hundred thousand subjects; a reader compares those at the top. */
    private static final int MOST_SUBJECTS = 100;

    /** Whatever else there is has some hundred values. */
    private static final int ALL_OF_THEM = 100_000;

    private static final Bilingual UNSTATED = new Bilingual("未注明", "Not stated");

    private static final List<Grouping> ALL = Stream.concat(
                    RecordFilter.facets().stream()
                            .flatMap(filter -> filter.facet().stream()
                                    .map(column -> of(filter.parameter(), filter.title(), column))),
                    Stream.of(
                            ofSubjects(),
                            of(
                                    YEAR,
                                    new Bilingual("决定年份", "Year of decision"),
                                    FacetColumn.of("extract(year from r.decision_date)::integer::text")),
                            of(
                                    MONTH,
                                    new Bilingual("决定月份", "Month of decision"),
                                    FacetColumn.of("to_char(r.decision_date, 'YYYY-MM')"))))
            .toList();

    /** Its filter is called by the code that is typed there. */
    private static Grouping ofSubjects() {
        return new Grouping(
                SUBJECT,
                new Bilingual("信用主体", "Subject"),
                new Bilingual("个人和没有统一社会信用代码的主体", "People, and whoever has no unified social credit code"),
                FacetColumn.of("r.subject"),
                MOST_SUBJECTS);
    }

    private static Grouping of(String name, Bilingual title, FacetColumn column) {
        return new Grouping(name, title, UNSTATED, column, ALL_OF_THEM);
    }

    /** The names of all. */
    public static List<String> names() {
        return ALL.stream().map(Grouping::name).toList();
    }

    /** Those by which a list is counted: there are hundreds of months, and thousands of subjects. */
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
}
