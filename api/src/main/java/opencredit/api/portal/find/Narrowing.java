package opencredit.api.portal.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opencredit.api.portal.Data;
import opencredit.api.portal.Reader;
import opencredit.api.portal.form.Conditions;
import opencredit.data.dataset.Bilingual;

/** Ways from a result to a narrower one and back, each an address of its own. */
public final class Narrowing {
    private static final List<String> EVERYWHERE = List.of("dataset", "region", "authority", "category", "year");
    /** The states of one dataset are not those of another, even where they are called the same. */
    private static final List<String> OF_ONE = List.of("state", "region", "authority", "category", "year");

    private static final Bilingual YEAR = new Bilingual("决定年份", "Year of decision");

    /** More of one kind hide behind "more": a phone shows about so many lines beside everything else. */
    private static final int SHOWN = 6;

    private final Reader reader;

    Narrowing(Reader reader) {
        this.reader = reader;
    }

    /** Counts by value, each with the address of what is counted; what is narrowed to one value already is left out. */
    List<Facet> facets(Data answer) {
        List<Facet> facets = new ArrayList<>();
        for (String name : reader.parameter("dataset").isEmpty() ? EVERYWHERE : OF_ONE) {
            List<Choice> choices = answer.list("/facets/" + name).stream()
                    .map(count -> choice(name, count))
                    .toList();
            if (choices.size() > 1) {
                facets.add(new Facet(
                        name,
                        Conditions.TITLES.getOrDefault(name, YEAR).in(reader.language()),
                        choices.subList(0, Math.min(SHOWN, choices.size())),
                        choices.subList(Math.min(SHOWN, choices.size()), choices.size())));
            }
        }
        return facets;
    }

    private Choice choice(String facet, Data count) {
        String value = count.text("/value");
        Map<String, String> narrower =
                facet.equals("year") ? Map.of("from", value + "-01-01", "to", value + "-12-31") : Map.of(facet, value);
        return new Choice(
                count.has("/label") ? count.text("/label") : value, count.number("/count"), reader.with(narrower));
    }

    /** What a result can be narrowed by. */
    public record Facet(String id, String title, List<Choice> first, List<Choice> more) {}

    /** One value. */
    public record Choice(String label, long count, String href) {}
}
