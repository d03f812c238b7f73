package opencredit.api.portal.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import opencredit.api.portal.Reader;
import opencredit.api.wire.Labels;
import opencredit.data.dataset.Bilingual;

/**
 * The filters in force on a page.
 *
 * @param chips one for each value, in the order of the form
 * @param widest the address of the page without any of them
 */
public record Conditions(List<Chip> chips, String widest) {
    /** Every filter in the order of forms, as readers call it where no dataset has a word of its own. */
    public static final SequencedMap<String, Bilingual> TITLES = Collections.unmodifiableSequencedMap(titles());

    private static SequencedMap<String, Bilingual> titles() {
        SequencedMap<String, Bilingual> titles = new LinkedHashMap<>();
        titles.put("dataset", new Bilingual("数据集", "Dataset"));
        titles.put("region", new Bilingual("地区", "Region"));
        titles.put("authority", new Bilingual("认定机关", "Authority"));
        titles.put("category", new Bilingual("类别", "Category"));
        titles.put("state", new Bilingual("状态", "State"));
        titles.put("from", new Bilingual("决定日期从", "Decided from"));
        titles.put("to", new Bilingual("决定日期至", "Decided through"));
        titles.put("minAmount", new Bilingual("金额不低于（元）", "Amount from (yuan)"));
        titles.put("maxAmount", new Bilingual("金额不高于（元）", "Amount to (yuan)"));
        titles.put("number", new Bilingual("文号", "Document number"));
        titles.put("subject", new Bilingual("统一社会信用代码", "Unified social credit code"));
        return titles;
    }

    /** What {@code reader} asked for by the filters in {@code titles}: names of parameters, and what to call them. */
    static Conditions of(Reader reader, Labels labels, Map<String, String> titles) {
        List<Chip> chips = new ArrayList<>();
        Map<String, String> none = new HashMap<>();
        titles.forEach((name, title) -> {
            List<String> values = values(reader.parameter(name));
            for (String value : values) {
                String rest =
                        values.stream().filter(other -> !other.equals(value)).collect(Collectors.joining(","));
                String label = labels.of(name, value, reader.language());
                chips.add(new Chip(title, label == null ? value : label, reader.with(without(reader, name, rest))));
            }
            none.putAll(without(reader, name, ""));
        });
        return new Conditions(chips, reader.with(none));
    }

    /** The values between commas. */
    static List<String> values(String asked) {
        return Arrays.stream(asked.split("[,，]"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static Map<String, String> without(Reader reader, String name, String rest) {
        // states are counted within one dataset only: the link would lead to a refusal
        return name.equals("dataset") && reader.parameter("by").equals("state")
                ? Map.of(name, rest, "by", "")
                : Map.of(name, rest);
    }

    /**
     * One value of a filter.
     *
     * @param without the address of the page without it
     */
    public record Chip(String title, String value, String without) {}
}
