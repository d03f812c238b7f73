package opencredit.api.publishers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.duty.Duty;
import opencredit.data.duty.DutyPeriod;
import opencredit.data.store.publishers.Publisher;
import org.jspecify.annotations.Nullable;

/** A publisher with what it owes, where its records are, what they lack, and its months. */
record OnePublisherJson(
        @JsonUnwrapped PublisherJson publisher,
        List<OneDuty> duties,
        List<InDataset> datasets,
        List<Missing> missing,
        List<MonthJson> months,
        String calendarUntil,
        long asOf) {

    record InDataset(String dataset, String label, long count) {}

    record Missing(String dataset, String field, String label, long count) {}

    /** @param every ISO 8601 period, of whole months */
    record OneDuty(
            String dataset,
            String label,
            String since,
            String every,
            Source source,
            PublisherJson.Coverage coverage,
            List<OnePeriod> periods) {}

    record Source(String text, String status) {}

    /** @param said who said that there is nothing; null of the other states */
    record OnePeriod(
            String from, String to, String state, @Nullable String said) {
        static OnePeriod of(DutyPeriod period, String language) {
            return new OnePeriod(
                    period.first().toString(),
                    period.last().toString(),
                    period.state().name().toLowerCase(Locale.ROOT),
                    period.said() == null ? null : period.said().in(language));
        }
    }

    static OnePublisherJson of(
            OwingPublisher body, Datasets datasets, String language, String calendarUntil, long asOf) {
        Publisher publisher = body.publisher();
        return new OnePublisherJson(
                PublisherJson.of(body),
                body.duties().stream()
                        .map(owed -> duty(owed, datasets, language))
                        .toList(),
                publisher.datasets().stream()
                        .map(each -> new InDataset(
                                each.dataset(),
                                title(datasets.find(each.dataset()), each.dataset(), language),
                                each.count()))
                        .toList(),
                publisher.missing().stream()
                        .map(each -> missing(each, datasets, language))
                        .toList(),
                MonthJson.of(List.of(body)),
                calendarUntil,
                asOf);
    }

    static OneDuty duty(OwingPublisher.Owed owed, Datasets datasets, String language) {
        Duty duty = owed.duty();
        return new OneDuty(
                duty.dataset(),
                title(datasets.find(duty.dataset()), duty.dataset(), language),
                duty.since().toString(),
                Period.ofMonths(duty.months()).normalized().toString(),
                new Source(
                        duty.source().text().in(language),
                        duty.source().status().wire()),
                PublisherJson.Coverage.of(owed.coverage()),
                owed.periods().stream()
                        .map(period -> OnePeriod.of(period, language))
                        .toList());
    }

    static Missing missing(Publisher.Lack lack, Datasets datasets, String language) {
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
