package opencredit.api.portal.numbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import opencredit.api.http.Problem;
import opencredit.api.portal.Data;
import opencredit.api.portal.Pages;
import opencredit.api.portal.Reader;
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

    /** The fields, with what is wrong beside the one at fault. */
    List<Field> wrong(@Nullable Problem problem) {
        if (problem == null || problem.detail() == null) {
            return fields();
        }
        String sentence = problem.detail().in(reader.language());
        List<String> faulty =
                problem.faults().stream().map(Problem.Fault::parameter).toList();
        return fields().stream()
                .map(field -> faulty.contains(field.name()) ? field.wrong(sentence) : field)
                .toList();
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (!dataset.has("/id")) {
            fields.add(choice("dataset", say("数据集", "Dataset"), options("dataset")));
        }
        fields.add(choice("region", say("地区", "Region"), options("region")));
        if (has("category")) {
            fields.add(choice("category", title("category", "类别", "Category"), options("category")));
        }
        if (dataset.has("/id") && has("state")) {
            fields.add(choice("state", title("state", "状态", "State"), options("state")));
        }
        fields.add(new Field(
                "authority", title("authority-name", "认定机关", "Authority"), "names", value("authority"), names(), ""));
        fields.add(field("from", say("决定日期从", "Decided from"), "date"));
        fields.add(field("to", say("决定日期至", "Decided through"), "date"));
        if (dataset.has("/id")) {
            ofOneDataset(fields);
        }
        return fields;
    }

    private void ofOneDataset(List<Field> fields) {
        fields.add(field("subject", say("统一社会信用代码", "Unified social credit code"), "text"));
        if (has("document-number")) {
            fields.add(field("number", title("document-number", "文号", "Document number"), "text"));
        }
        if (has("amount")) {
            fields.add(field("minAmount", say("金额不低于（元）", "Amount from (yuan)"), "amount"));
            fields.add(field("maxAmount", say("金额不高于（元）", "Amount to (yuan)"), "amount"));
        }
    }

    private Field field(String name, String label, String kind) {
        return new Field(name, label, kind, value(name), List.of(), "");
    }

    private Field choice(String name, String label, List<Option> options) {
        return new Field(name, label, "choice", value(name), options, "");
    }

    private String value(String name) {
        return reader.parameter(name);
    }

    private boolean has(String role) {
        return !dataset.has("/id") || !field(role).isEmpty();
    }

    private String title(String role, String zh, String en) {
        return field(role).isEmpty() ? say(zh, en) : field(role);
    }

    private String field(String role) {
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

        /** What is chosen, as readers call it. */
        public String chosen() {
            return options.stream()
                    .filter(option -> option.value().equals(value))
                    .map(Option::label)
                    .findFirst()
                    .orElse(value);
        }

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
