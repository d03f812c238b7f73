package opencredit.api.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.problem.Problem;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.text.Bilingual;
import opencredit.data.text.ClosestWord;
import org.jspecify.annotations.Nullable;

/** The values that a filter can have where definitions say them all: codes of a list, and answers with yes or no. Immutable. */
final class ClosedValues {
    /** A reader sees by so many how values are written; all of them are in the catalogue. */
    private static final int TOLD = 8;

    private final Map<Scope, SequencedMap<String, Choice>> closed = new HashMap<>();

    ClosedValues(Datasets datasets) {
        for (RecordFilter filter : RecordFilter.values()) {
            SequencedMap<String, Choice> all = new LinkedHashMap<>();
            boolean isOpen = false;
            for (Dataset dataset : datasets.all()) {
                Optional<List<Choice>> choices = choices(filter, dataset, datasets);
                choices.ifPresent(some -> {
                    closed.put(new Scope(filter, dataset.id()), byValue(some));
                    some.forEach(choice -> all.putIfAbsent(choice.value(), choice));
                });
                isOpen |= choices.isEmpty();
            }
            if (!isOpen) {
                closed.put(new Scope(filter, null), all);
            }
        }
    }

    private static SequencedMap<String, Choice> byValue(List<Choice> choices) {
        SequencedMap<String, Choice> byValue = new LinkedHashMap<>();
        choices.forEach(choice -> byValue.put(choice.value(), choice));
        return byValue;
    }

    /** Those of one dataset; none where it has no such field, and empty where any value is possible. */
    private static Optional<List<Choice>> choices(RecordFilter filter, Dataset dataset, Datasets datasets) {
        return switch (filter.kind()) {
            case CODE -> {
                var type = filter.role().flatMap(dataset::field).map(field -> field.type());
                yield type.isEmpty()
                        ? Optional.of(List.of())
                        : type.map(each -> each instanceof FieldType.Code code ? datasets.codes(code.list()) : null)
                                .map(list ->
                                        list.codes().stream().map(Choice::of).toList());
            }
            case ANSWER ->
                Optional.of(dataset.questions().stream()
                        .flatMap(field -> Stream.of(true, false)
                                .map(answer -> new Choice(
                                        RecordFilter.answer(field.name(), answer), field.title(), List.of())))
                        .toList());
            case DATASET, REGION, BODY, FIRST_DAY, LAST_DAY, LAST_DUE, LEAST_AMOUNT, MOST_AMOUNT, NUMBER, SUBJECT ->
                Optional.empty();
        };
    }

    /**
     * Whether the filter can have a value.
     *
     * @param dataset the one asked about; null for all
     */
    boolean allows(RecordFilter filter, @Nullable String dataset, String value) {
        SequencedMap<String, Choice> choices = closed.get(new Scope(filter, dataset));
        return choices == null || choices.containsKey(value);
    }

    /** What to ask for in place of an unknown value, which is not said again. */
    Problem problem(RecordFilter filter, @Nullable String dataset, String unknown) {
        SequencedMap<String, Choice> choices = closed.getOrDefault(new Scope(filter, dataset), new LinkedHashMap<>());
        Bilingual title = filter.title();
        if (choices.isEmpty()) {
            return Problem.invalid(
                    filter.parameter(),
                    "这个数据集没有“" + title.zh() + "”这一项，请去掉这个条件。",
                    "This dataset has nothing called " + title.en() + "; leave the filter out.");
        }
        Optional<String> meant = meant(choices, unknown);
        return Problem.invalid(
                filter.parameter(),
                "“" + title.zh() + "”没有这个值。"
                        + meant.map(word -> "您是不是要用 " + word + "？").orElse("") + "可用的值：" + told(choices, "zh") + "。",
                title.en() + " has no such value. "
                        + meant.map(word -> "Did you mean " + word + "? ").orElse("") + "One of: "
                        + told(choices, "en") + ".");
    }

    private static String told(SequencedMap<String, Choice> choices, String language) {
        boolean isChinese = language.equals("zh");
        String some = choices.values().stream()
                .limit(TOLD)
                .map(choice -> choice.told(language))
                .collect(Collectors.joining(isChinese ? "、" : ", "));
        int all = choices.size();
        if (all <= TOLD) {
            return some;
        }
        return some + (isChinese ? " 等 " + all + " 个" : ", and " + (all - TOLD) + " others");
    }

    /** People type what they read on pages, and misspell what they read in the contract. */
    private static Optional<String> meant(SequencedMap<String, Choice> choices, String typed) {
        Map<String, String> spellings = new LinkedHashMap<>();
        for (Choice choice : choices.values()) {
            spellings.put(choice.value(), choice.value());
            choice.spellings().forEach(spelling -> spellings.putIfAbsent(spelling, choice.value()));
        }
        return ClosestWord.of(typed, spellings.keySet()).map(spellings::get);
    }

    /** @param dataset null for all datasets together */
    private record Scope(RecordFilter filter, @Nullable String dataset) {}

    /** @param spellings other words for the value */
    private record Choice(String value, Bilingual title, List<String> spellings) {
        static Choice of(CodeList.Code code) {
            List<String> spellings = new ArrayList<>(code.accepts());
            spellings.add(code.title().zh());
            spellings.add(code.title().en());
            return new Choice(code.value(), code.title(), spellings);
        }

        String told(String language) {
            String called = title.in(language);
            if (called.equals(value)) {
                return value;
            }
            return language.equals("zh") ? value + "（" + called + "）" : value + " (" + called + ")";
        }
    }
}
