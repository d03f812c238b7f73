package opencredit.api.portal.form;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.portal.form.FormField.Option;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Labels;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.filter.RecordFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a filter can be chosen from: what the definitions know. To ask how many records have each value would cost a scan
 * for every field of every page.
 *
 * @param one the dataset asked about; null where it is all of them
 */
record Choices(Datasets datasets, @Nullable Dataset one, String language) {

    /** The options of a filter, and what is asked: one from elsewhere must not get lost when the form is sent. */
    List<Option> of(RecordFilter filter, String asked) {
        List<Option> known = known(filter);
        return asked.isEmpty()
                        || known.stream().anyMatch(option -> option.value().equals(asked))
                ? known
                : Stream.concat(known.stream(), Stream.of(new Option(asked, label(filter, asked))))
                        .toList();
    }

    private List<Option> known(RecordFilter filter) {
        return switch (filter.kind()) {
            case DATASET ->
                datasets.all().stream()
                        .map(dataset -> new Option(dataset.id(), dataset.title().in(language)))
                        .toList();
            case REGION -> options(datasets.codes("regions").codes().stream());
            case CODE -> options(filter.role().stream().flatMap(this::codes));
            case ANSWER -> answers();
            case BODY, FIRST_DAY, LAST_DAY, LAST_DUE, LEAST_AMOUNT, MOST_AMOUNT, NUMBER, SUBJECT -> List.of();
        };
    }

    /** Of one dataset: what two of them call by one word need not be the same. */
    private Stream<CodeList.Code> codes(Role role) {
        return Stream.ofNullable(one)
                .flatMap(dataset -> datasets.codes(dataset, role).stream())
                .flatMap(list -> list.codes().stream());
    }

    private List<Option> answers() {
        return Stream.ofNullable(one)
                .flatMap(dataset -> dataset.questions().stream())
                .flatMap(field -> Stream.of(true, false).map(answer -> RecordFilter.answer(field.name(), answer)))
                .map(value -> new Option(value, label(RecordFilter.ANSWER, value)))
                .toList();
    }

    private List<Option> options(Stream<CodeList.Code> codes) {
        return codes.map(code -> new Option(code.value(), code.title().in(language)))
                .toList();
    }

    /** Several values are one choice here; each can be taken away by itself where they are shown as conditions. */
    private String label(RecordFilter filter, String asked) {
        Labels labels = new Labels(datasets).asking(one == null ? null : one.id());
        return Parameters.values(asked).stream()
                .map(value -> Objects.requireNonNullElse(labels.of(filter.parameter(), value, language), value))
                .collect(Collectors.joining(language.equals("zh") ? "、" : ", "));
    }
}
