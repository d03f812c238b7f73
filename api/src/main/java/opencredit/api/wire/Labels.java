package opencredit.api.wire;

import java.util.Optional;
import java.util.stream.Stream;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The titles of codes for readers. Immutable. */
public final class Labels {
    private final Datasets datasets;
    private final @Nullable String asked;

    public Labels(Datasets datasets) {
        this(datasets, null);
    }

    private Labels(Datasets datasets, @Nullable String asked) {
        this.datasets = datasets;
        this.asked = asked;
    }

    /** The same for an answer about one dataset, or about all: one value may be called differently in two lists. */
    public Labels asking(@Nullable String dataset) {
        return new Labels(datasets, dataset);
    }

    /** The name of a value of a facet or group; null where the value is its own name. */
    public @Nullable String of(String facet, @Nullable String value, String language) {
        return value == null
                ? null
                : title(facet, value).map(title -> title.in(language)).orElse(null);
    }

    private Optional<Bilingual> title(String facet, String value) {
        return RecordFilter.of(facet).flatMap(filter -> title(filter, value));
    }

    private Optional<Bilingual> title(RecordFilter filter, String value) {
        return switch (filter.kind()) {
            case DATASET -> datasets.find(value).map(Dataset::title);
            case REGION -> datasets.codes("regions").value(value).map(CodeList.Code::title);
            case CODE -> filter.role().flatMap(role -> code(role, value)).map(CodeList.Code::title);
            case ANSWER -> answer(value);
            case BODY, FIRST_DAY, LAST_DAY, LAST_DUE, LEAST_AMOUNT, MOST_AMOUNT, NUMBER, SUBJECT -> Optional.empty();
        };
    }

    private Optional<Bilingual> answer(String value) {
        return datasets()
                .flatMap(dataset -> dataset.questions().stream())
                .flatMap(field -> Stream.of(true, false)
                        .filter(answer ->
                                RecordFilter.answer(field.name(), answer).equals(value))
                        .map(answer -> new Bilingual(
                                field.title().zh() + (answer ? "：是" : "：否"),
                                field.title().en() + (answer ? ": yes" : ": no"))))
                .findFirst();
    }

    /** The one asked about first. */
    private Stream<Dataset> datasets() {
        Stream<Dataset> first = Optional.ofNullable(asked).flatMap(datasets::find).stream();
        return Stream.concat(first, datasets.all().stream());
    }

    private Optional<CodeList.Code> code(Role role, String value) {
        return datasets()
                .flatMap(dataset -> datasets.codes(dataset, role).stream())
                .flatMap(list -> list.value(value).stream())
                .findFirst();
    }
}
