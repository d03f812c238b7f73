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
                new Name("临沂示例市场监督管理局", "11371300000000019M"),
                Map.of(RecordFilter.REGION, List.of("371300"), RecordFilter.CATEGORY, List.of("罚款")),
                "临示市监处罚〔2026〕" + number + "号",
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
                document.authority());
    }

    Draft with(String counterparty, @Nullable String code) {
        return with(document.dataset(), document.subject(), new Name(counterparty, code), document.authority());
    }

    Draft dataset(String dataset) {
        return with(dataset, document.subject(), document.counterparty(), document.authority());
    }

    Draft authority(String name, @Nullable String code) {
        return with(document.dataset(), document.subject(), document.counterparty(), new Name(name, code));
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

    /** With these values of a filter by region or by code. */
    Draft coded(RecordFilter filter, @Nullable String... values) {
        Map<RecordFilter, List<String>> coded = new EnumMap<>(RecordFilter.class);
        coded.putAll(document.coded());
        coded.put(filter, Stream.of(values).filter(Objects::nonNull).toList());
        return with(coded, document.documentNumber(), document.numbers(), document.texts());
    }

    Draft number(String number) {
        return with(document.coded(), number, document.numbers(), document.texts());
    }

    Draft numbers(String... numbers) {
        return with(document.coded(), document.documentNumber(), List.of(numbers), document.texts());
    }

    Draft texts(String... texts) {
        return with(document.coded(), document.documentNumber(), document.numbers(), List.of(texts));
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

    private Draft with(String dataset, Name subject, @Nullable Name counterparty, Name authority) {
        SearchDocument d = document;
        return new Draft(new SearchDocument(
                d.id(),
                dataset,
                subject,
                counterparty,
                authority,
                d.coded(),
                d.documentNumber(),
                d.numbers(),
                d.texts(),
                d.decisionDate(),
                d.amount(),
                d.visibleUntil()));
    }

    private Draft with(Map<RecordFilter, List<String>> coded, String number, List<String> numbers, List<String> texts) {
        SearchDocument d = document;
        return new Draft(new SearchDocument(
                d.id(),
                d.dataset(),
                d.subject(),
                d.counterparty(),
                d.authority(),
                coded,
                number,
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
                d.authority(),
                d.coded(),
                d.documentNumber(),
                d.numbers(),
                d.texts(),
                day,
                amount,
                visibleUntil));
    }
}
