package opencredit.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.SearchDocument.Name;
import org.jspecify.annotations.Nullable;

/** A record for tests: something plain, of which a test changes what it is about. */
record Draft(SearchDocument document) {

    static Draft of(long number, String subject) {
        return new Draft(new SearchDocument(
                new UUID(0x019b_0000_0000_7000L + (number << 16), number),
                "penalties",
                new Name(subject, null),
                null,
                Map.of(RecordFilter.AUTHORITY, new Name("临沂示例市场监督管理局", "11371300000000019M")),
                Map.of(
                        RecordFilter.REGION,
                        List.of("371300"),
                        RecordFilter.CATEGORY,
                        List.of("罚款"),
                        RecordFilter.NUMBER,
                        List.of("临示市监处罚〔2026〕" + number + "号")),
                List.of(),
                List.of(),
                LocalDate.of(2026, 1, 1),
                null,
                null));
    }

    Draft code(@Nullable String code) {
        return with(
                document.dataset(),
                new Name(document.subject().name(), code),
                document.counterparty(),
                document.bodies());
    }

    Draft kind(String kind) {
        return with(document.dataset(), document.subject().of(kind), document.counterparty(), document.bodies());
    }

    Draft with(String counterparty, @Nullable String code) {
        return with(document.dataset(), document.subject(), new Name(counterparty, code), document.bodies());
    }

    Draft dataset(String dataset) {
        return with(dataset, document.subject(), document.counterparty(), document.bodies());
    }

    Draft authority(String name, @Nullable String code) {
        return body(RecordFilter.AUTHORITY, name, code);
    }

    /** With this body for a filter by body. */
    Draft body(RecordFilter filter, String name, @Nullable String code) {
        Map<RecordFilter, Name> bodies = new EnumMap<>(RecordFilter.class);
        bodies.putAll(document.bodies());
        bodies.put(filter, new Name(name, code));
        return with(document.dataset(), document.subject(), document.counterparty(), bodies);
    }

    Draft region(@Nullable String region) {
        return coded(RecordFilter.REGION, region);
    }

    Draft categories(String... categories) {
        return coded(RecordFilter.CATEGORY, categories);
    }

    Draft state(@Nullable String state) {
        return coded(RecordFilter.STATE, state);
    }

    /** With these values of a filter by region, by code or by number. */
    Draft coded(RecordFilter filter, @Nullable String... values) {
        Map<RecordFilter, List<String>> coded = new EnumMap<>(RecordFilter.class);
        coded.putAll(document.coded());
        coded.put(filter, Stream.of(values).filter(Objects::nonNull).toList());
        return with(coded, document.numbers(), document.texts());
    }

    Draft number(String number) {
        return coded(RecordFilter.NUMBER, number);
    }

    Draft numbers(String... numbers) {
        return with(document.coded(), List.of(numbers), document.texts());
    }

    Draft texts(String... texts) {
        return with(document.coded(), document.numbers(), List.of(texts));
    }

    Draft day(String day) {
        return with(LocalDate.parse(day), document.amount(), document.visibleUntil());
    }

    Draft amount(String amount) {
        return with(document.decisionDate(), new BigDecimal(amount), document.visibleUntil());
    }

    Draft visibleUntil(String instant) {
        return with(document.decisionDate(), document.amount(), Instant.parse(instant));
    }

    UUID id() {
        return document.id();
    }

    private Draft with(String dataset, Name subject, @Nullable Name counterparty, Map<RecordFilter, Name> bodies) {
        SearchDocument d = document;
        return new Draft(new SearchDocument(
                d.id(),
                dataset,
                subject,
                counterparty,
                bodies,
                d.coded(),
                d.numbers(),
                d.texts(),
                d.decisionDate(),
                d.amount(),
                d.visibleUntil()));
    }

    private Draft with(Map<RecordFilter, List<String>> coded, List<String> numbers, List<String> texts) {
        SearchDocument d = document;
        return new Draft(new SearchDocument(
                d.id(),
                d.dataset(),
                d.subject(),
                d.counterparty(),
                d.bodies(),
                coded,
                numbers,
                texts,
                d.decisionDate(),
                d.amount(),
                d.visibleUntil()));
    }

    private Draft with(LocalDate day, @Nullable BigDecimal amount, @Nullable Instant visibleUntil) {
        SearchDocument d = document;
        return new Draft(new SearchDocument(
                d.id(),
                d.dataset(),
                d.subject(),
                d.counterparty(),
                d.bodies(),
                d.coded(),
                d.numbers(),
                d.texts(),
                day,
                amount,
                visibleUntil));
    }
}
