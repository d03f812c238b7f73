package opencredit.api.portal.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opencredit.api.portal.Data;
import opencredit.api.portal.Reader;
import opencredit.api.wire.Labels;
import opencredit.data.dataset.Bilingual;
import opencredit.data.dataset.Datasets;

/** Ways from a result to a narrower one and back, each an address of its own. */
public final class Narrowing {
    /** The filters of the form, in its order. */
    public static final Map<String, Bilingual> FILTERS = filters();

    private static final List<String> EVERYWHERE = List.of("dataset", "region", "authority", "category", "year");
    /** The states of one dataset are not those of another, even where they are called the same. */
    private static final List<String> OF_ONE = List.of("state", "region", "authority", "category", "year");

    private static final Bilingual YEAR = new Bilingual("决定年份", "Year of decision");

    /** More of one kind hide behind "more": a phone shows about so many lines beside everything else. */
    private static final int SHOWN = 6;

    private final Reader reader;
    private final Labels labels;

    Narrowing(Reader reader, Datasets datasets) {
        this.reader = reader;
        this.labels = new Labels(datasets).asking(reader.parameter("dataset"));
    }

    private static Map<String, Bilingual> filters() {
        Map<String, Bilingual> filters = new LinkedHashMap<>();
        filters.put("dataset", new Bilingual("数据集", "Dataset"));
        filters.put("region", new Bilingual("地区", "Region"));
        filters.put("authority", new Bilingual("认定机关", "Authority"));
        filters.put("category", new Bilingual("类别", "Category"));
        filters.put("state", new Bilingual("状态", "State"));
        filters.put("from", new Bilingual("决定日期从", "Decided from"));
        filters.put("to", new Bilingual("决定日期到", "Decided until"));
        filters.put("minAmount", new Bilingual("金额不少于（元）", "At least (yuan)"));
        filters.put("maxAmount", new Bilingual("金额不超过（元）", "At most (yuan)"));
        filters.put("number", new Bilingual("文号", "Document number"));
        filters.put("subject", new Bilingual("信用主体代码", "Code of the subject"));
        return filters;
    }

    /** The filters in force, each with the address of the result without it. */
    List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        FILTERS.forEach((name, title) -> {
            List<String> values = values(name);
            for (String value : values) {
                String rest =
                        values.stream().filter(other -> !other.equals(value)).collect(Collectors.joining(","));
                chips.add(new Chip(
                        title.in(reader.language()),
                        label(name, value),
                        reader.with(name, rest.isEmpty() ? null : rest)));
            }
        });
        return chips;
    }

    private List<String> values(String name) {
        return Arrays.stream(reader.parameter(name).split("[,，]"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private String label(String name, String value) {
        String label = labels.of(name, value, reader.language());
        return label == null ? value : label;
    }

    /** The result without any filter. */
    String widest() {
        Map<String, String> none = new LinkedHashMap<>();
        FILTERS.keySet().forEach(name -> none.put(name, ""));
        return reader.with(none);
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
                        FILTERS.getOrDefault(name, YEAR).in(reader.language()),
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

    /** A filter in force. */
    public record Chip(String title, String value, String without) {}

    /** What a result can be narrowed by. */
    public record Facet(String id, String title, List<Choice> first, List<Choice> more) {}

    /** One value. */
    public record Choice(String label, long count, String href) {}
}
