package opencredit.api.portal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import opencredit.api.portal.form.FormField.Kind;
import opencredit.api.portal.form.FormField.Option;
import opencredit.api.portal.frame.Reader;
import opencredit.api.wire.Labels;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The filters of one dataset, or of all, as fields of a form. */
public final class FilterForm {
    private final Datasets datasets;
    private final Reader reader;
    private final boolean isOfAll;
    /** The one that is asked about; null where it is all of them. */
    private final @Nullable Dataset one;

    private final Choices choices;

    private FilterForm(Datasets datasets, Reader reader, boolean isOfAll, @Nullable Dataset one) {
        this.datasets = datasets;
        this.reader = reader;
        this.isOfAll = isOfAll;
        this.one = one;
        this.choices = new Choices(datasets, one, reader.language());
    }

    /** Of all datasets, one of which may be chosen. */
    public static FilterForm ofAll(Datasets datasets, Reader reader) {
        Dataset chosen = datasets.find(reader.parameter("dataset")).orElse(null);
        return new FilterForm(datasets, reader, true, chosen);
    }

    /** Of one dataset's own page. */
    public static FilterForm of(Dataset dataset, Datasets datasets, Reader reader) {
        return new FilterForm(datasets, reader, false, dataset);
    }

    /**
     * What is offered, and whatever else is asked: a condition without a field would be neither seen nor kept.
     *
     * @param authorities names that complete what is typed
     */
    public List<FormField> fields(List<String> authorities) {
        List<FormField> fields = new ArrayList<>();
        for (RecordFilter filter : RecordFilter.inForms()) {
            if (isOffered(filter) || !reader.parameter(filter.parameter()).isEmpty()) {
                fields.add(field(filter, authorities));
            }
        }
        return fields;
    }

    /** The order of a list as a field. */
    public FormField order(Bilingual usual, List<Order> others) {
        List<Option> options = others.stream()
                .map(other -> new Option(other.value(), say(other.title())))
                .toList();
        return FormField.choice(
                "sort", say(new Bilingual("排序", "Order")), reader.parameter("sort"), say(usual), options);
    }

    /** The filters in force, called as the fields are. */
    public Conditions conditions() {
        SequencedMap<RecordFilter, String> titles = new LinkedHashMap<>();
        RecordFilter.inForms().forEach(filter -> titles.put(filter, title(filter)));
        return Conditions.of(reader, new Labels(datasets).asking(one == null ? null : one.id()), titles);
    }

    private boolean isOffered(RecordFilter filter) {
        return switch (filter.kind()) {
            case DATASET -> isOfAll;
            // those of one dataset are not those of another, even where they are called the same
            case CODE, LAST_DUE -> one != null && has(filter);
            case ANSWER -> one != null && !one.questions().isEmpty();
            case LEAST_AMOUNT, MOST_AMOUNT -> has(filter);
            case NUMBER -> !isOfAll && has(filter);
            // that of the subject alone comes with the address of a count
            case SUBJECT -> !isOfAll && filter == RecordFilter.SUBJECT;
            case REGION, BODY, FIRST_DAY, LAST_DAY -> true;
        };
    }

    private boolean has(RecordFilter filter) {
        return one == null || filter.role().flatMap(one::field).isPresent();
    }

    private FormField field(RecordFilter filter, List<String> authorities) {
        String value = reader.parameter(filter.parameter());
        return switch (filter.kind()) {
            case DATASET, REGION, CODE, ANSWER ->
                FormField.choice(
                        filter.parameter(),
                        title(filter),
                        value,
                        say(new Bilingual("全部", "All")),
                        choices.of(filter, value));
            case BODY ->
                typed(
                        filter,
                        Kind.TEXT,
                        authorities.stream().map(each -> new Option(each, "")).toList());
            case FIRST_DAY, LAST_DAY, LAST_DUE -> typed(filter, Kind.DATE, List.of());
            case LEAST_AMOUNT, MOST_AMOUNT -> typed(filter, Kind.AMOUNT, List.of());
            case NUMBER, SUBJECT -> typed(filter, Kind.TEXT, List.of());
        };
    }

    private FormField typed(RecordFilter filter, Kind kind, List<Option> options) {
        String name = filter.parameter();
        return FormField.typed(name, title(filter), kind, reader.parameter(name), options);
    }

    /** As the dataset calls it, else as all do. */
    private String title(RecordFilter filter) {
        return switch (filter.kind()) {
            case BODY, CODE, NUMBER ->
                say(Optional.ofNullable(one)
                        .flatMap(dataset -> filter.role().flatMap(dataset::field))
                        .map(Field::label)
                        .orElse(filter.title()));
            case DATASET, REGION, ANSWER, FIRST_DAY, LAST_DAY, LAST_DUE, LEAST_AMOUNT, MOST_AMOUNT, SUBJECT ->
                say(filter.title());
        };
    }

    private String say(Bilingual text) {
        return text.in(reader.language());
    }

    /** An order that can be chosen. */
    public record Order(String value, Bilingual title) {}
}
