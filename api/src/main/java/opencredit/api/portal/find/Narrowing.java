package opencredit.api.portal.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.data.record.filter.Grouping;
import opencredit.data.record.filter.RecordFilter;

/** Ways from a result to a narrower one and back, each an address of its own. */
public final class Narrowing {
    /** More of one kind hide behind "more": a phone shows about so many lines beside everything else. */
    private static final int SHOWN = 6;

    private final Reader reader;

    Narrowing(Reader reader) {
        this.reader = reader;
    }

    /** What results are counted by. */
    static List<String> counted(Reader reader) {
        return Stream.of(
                        names(of(false)), List.of(Grouping.YEAR), isOfOne(reader) ? names(of(true)) : List.<String>of())
                .flatMap(List::stream)
                .toList();
    }

    /** Of one dataset what only one can be counted by comes first, and the dataset is no choice. */
    private List<String> shown() {
        boolean isOfOne = isOfOne(reader);
        return Stream.of(isOfOne ? names(of(true)) : List.<String>of(), names(of(false)), List.of(Grouping.YEAR))
                .flatMap(List::stream)
                .filter(name -> !isOfOne || !name.equals(RecordFilter.DATASET.parameter()))
                .toList();
    }

    private static List<RecordFilter> of(boolean oneDataset) {
        return RecordFilter.facets().stream()
                .filter(filter -> filter.isFacetOfOneDataset() == oneDataset)
                .toList();
    }

    private static List<String> names(List<RecordFilter> filters) {
        return filters.stream().map(RecordFilter::parameter).toList();
    }

    private static boolean isOfOne(Reader reader) {
        return !reader.parameter(RecordFilter.DATASET.parameter()).isEmpty();
    }

    /** Counts by value, each with the address of what is counted; what is narrowed to one value already is left out. */
    List<Facet> facets(Data answer) {
        List<Facet> facets = new ArrayList<>();
        for (String name : shown()) {
            List<Choice> choices = answer.list("/facets/" + name).stream()
                    .map(count -> choice(name, count))
                    .toList();
            if (choices.size() > 1) {
                facets.add(new Facet(
                        name,
                        Grouping.of(name).title().in(reader.language()),
                        choices.subList(0, Math.min(SHOWN, choices.size())),
                        choices.subList(Math.min(SHOWN, choices.size()), choices.size())));
            }
        }
        return facets;
    }

    private Choice choice(String facet, Data count) {
        String value = count.text("/value");
        Map<String, String> narrower = facet.equals(Grouping.YEAR)
                ? Map.of("from", value + "-01-01", "to", value + "-12-31")
                : Map.of(facet, value);
        return new Choice(
                count.has("/label") ? count.text("/label") : value, count.number("/count"), reader.with(narrower));
    }

    /** What a result can be narrowed by. */
    public record Facet(String id, String title, List<Choice> first, List<Choice> more) {}

    /** One value. */
    public record Choice(String label, long count, String href) {}
}
