package opencredit.api.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.store.publishers.Publisher;

/** A publisher with where its records are, what they lack, and its months. */
record OnePublisherJson(
        @JsonUnwrapped PublisherJson publisher,
        List<InDataset> datasets,
        List<Missing> missing,
        List<MonthJson> months,
        String calendarUntil,
        long asOf) {

    record InDataset(String dataset, String label, long count) {}

    record Missing(String dataset, String field, String label, long count) {}

    static OnePublisherJson of(
            Publisher publisher, Datasets datasets, String language, String calendarUntil, long asOf) {
        return new OnePublisherJson(
                PublisherJson.of(publisher),
                publisher.datasets().stream()
                        .map(each -> new InDataset(
                                each.dataset(),
                                title(datasets.find(each.dataset()), each.dataset(), language),
                                each.count()))
                        .toList(),
                publisher.missing().stream()
                        .map(each -> missing(each, datasets, language))
                        .toList(),
                publisher.months().stream().map(MonthJson::of).toList(),
                calendarUntil,
                asOf);
    }

    private static Missing missing(Publisher.Lack lack, Datasets datasets, String language) {
        String label = datasets.find(lack.dataset()).stream()
                .flatMap(dataset -> dataset.fields().stream())
                .filter(field -> field.name().equals(lack.field()))
                .map(Field::title)
                .map(title -> title.in(language))
                .findFirst()
                .orElse(lack.field());
        return new Missing(lack.dataset(), lack.field(), label, lack.count());
    }

    /** The id of what is defined no more. */
    private static String title(Optional<Dataset> dataset, String id, String language) {
        return dataset.map(found -> found.title().in(language)).orElse(id);
    }
}
