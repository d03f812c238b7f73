package opencredit.api.portal.numbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opencredit.api.http.Problem;
import opencredit.api.portal.Conditions;
import opencredit.api.portal.Data;
import opencredit.api.portal.Pages;
import opencredit.api.portal.Reader;
import opencredit.api.wire.Labels;
import opencredit.data.dataset.Datasets;
import org.jspecify.annotations.Nullable;

/** The filters of a dataset, or of all datasets, as fields of a form: what can be chosen, and what is. */
public final class FilterForm {
    /** A browser completes names from this list; more would make the page longer than its content. */
    private static final int MOST_NAMES = 200;

    private final Pages pages;
    private final Reader reader;
    private final Data dataset;

    /** @param dataset of the catalogue; empty for all of them */
    FilterForm(Pages pages, Reader reader, Data dataset) {
        this.pages = pages;
        this.reader = reader;
        this.dataset = dataset;
    }

    /**
     * What a page shows of the filters: the form, what is chosen, and what is wrong that no field of the form holds.
     *
     * @param problem why the page does not show what it was asked for
     */
    Map<String, Object> shown(Datasets datasets, @Nullable Problem problem) {
        List<Field> fields = fields();
        Map<String, String> titles = new LinkedHashMap<>();
        fields.forEach(field -> titles.put(field.name(), field.label()));
        String asked = dataset.has("/id") ? dataset.text("/id") : value("dataset");
        Labels labels = new Labels(datasets).asking(asked);
        Map<String, Object> shown = new HashMap<>();
        shown.put("conditions", Conditions.of(reader, labels, titles));
        Mistake mistake = problem == null ? null : new Mistake(problem, reader.language());
        shown.put("form", mistake == null ? fields : mistake.beside(fields));
        shown.put("fault", mistake == null ? "" : mistake.elsewhere(fields));
        return shown;
    }

    /** What is chosen from, and whatever else is asked: a condition without a field would be neither seen nor kept. */
    List<Field> fields() {
        List<Field> fields = offered();
        List<String> names = fields.stream().map(Field::name).toList();
        Conditions.TITLES.keySet().stream()
                .filter(name -> !names.contains(name) && !value(name).isEmpty())
                .forEach(name -> fields.add(field(name, name.endsWith("Amount") ? "amount" : "text")));
        return fields;
    }

    private List<Field> offered() {
        List<Field> fields = new ArrayList<>();
        if (!dataset.has("/id")) {
            fields.add(choice("dataset"));
        }
        fields.add(choice("region"));
        if (has("category")) {
            fields.add(choice("category"));
        }
        if (dataset.has("/id") && has("state")) {
            fields.add(choice("state"));
        }
        fields.add(new Field("authority", title("authority"), "names", value("authority"), names(), ""));
        fields.add(field("from", "date"));
        fields.add(field("to", "date"));
        if (dataset.has("/id")) {
            ofOneDataset(fields);
        }
        return fields;
    }

    private void ofOneDataset(List<Field> fields) {
        fields.add(field("subject", "text"));
        if (has("document-number")) {
            fields.add(field("number", "text"));
        }
        if (has("amount")) {
            fields.add(field("minAmount", "amount"));
            fields.add(field("maxAmount", "amount"));
        }
    }

    private Field field(String name, String kind) {
        return new Field(name, title(name), kind, value(name), List.of(), "");
    }

    private Field choice(String name) {
        return new Field(name, title(name), "choice", value(name), options(name), "");
    }

    private String value(String name) {
        return reader.parameter(name);
    }

    private boolean has(String role) {
        return !dataset.has("/id") || !word(role).isEmpty();
    }

    /** As the dataset calls it, else as all do. */
    private String title(String name) {
        String word = switch (name) {
            case "authority" -> word("authority-name");
            case "number" -> word("document-number");
            case "category", "state" -> word(name);
            default -> "";
        };
        return word.isEmpty()
                ? Objects.requireNonNull(Conditions.TITLES.get(name)).in(reader.language())
                : word;
    }

    /** What the dataset calls the field of a role; empty where it has none. */
    private String word(String role) {
        return dataset.list("/fields").stream()
                .filter(field -> field.text("/role").equals(role))
                .map(field -> field.text("/title"))
                .findFirst()
                .orElse("");
    }

    /** What there is to choose: every value that any record has. */
    private List<Option> options(String by) {
        List<Option> options = groups(by).stream()
                .map(group -> new Option(
                        group.text("/value"),
                        group.has("/label") ? group.text("/label") : group.text("/value"),
                        group.number("/count")))
                .toList();
        return by.equals("region")
                ? options.stream().sorted(Comparator.comparing(Option::value)).toList()
                : options;
    }

    private List<Option> names() {
        List<Option> all = options("authority");
        return all.subList(0, Math.min(MOST_NAMES, all.size()));
    }

    private List<Data> groups(String by) {
        Map<String, String> query =
                dataset.has("/id") ? Map.of("by", by, "dataset", dataset.text("/id")) : Map.of("by", by);
        return pages.answers().ask("/v1/statistics", reader, query).list("/groups").stream()
                .filter(group -> group.has("/value"))
                .toList();
    }

    private String say(String zh, String en) {
        return reader.language().equals("zh") ? zh : en;
    }

    /**
     * @param name of the parameter
     * @param kind {@code choice}, {@code names}, {@code date}, {@code amount} or {@code text}
     * @param error what is wrong with the value; empty where nothing is
     */
    public record Field(String name, String label, String kind, String value, List<Option> options, String error) {

        /** Whether the value is one of those to choose: one from elsewhere must not get lost. */
        public boolean isListed() {
            return value.isEmpty()
                    || options.stream().anyMatch(option -> option.value().equals(value));
        }

        Field wrong(String sentence) {
            return new Field(name, label, kind, value, options, sentence);
        }
    }

    /** @param count records that have it */
    public record Option(String value, String label, long count) {}
}
