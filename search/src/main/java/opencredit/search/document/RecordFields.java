package opencredit.search.document;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.record.filter.Grouping;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.SearchDocument;
import opencredit.search.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Makes the fields of one record. */
final class RecordFields {

    private final SearchDocument record;
    private final List<IndexedValue> values = new ArrayList<>();
    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private final List<IndexedText> texts = new ArrayList<>();

    RecordFields(SearchDocument record) {
        this.record = record;
    }

    IndexedRecord indexed() {
        for (RecordFilter filter : RecordFilter.values()) {
            filter(filter);
        }
        add(Grouping.YEAR, Integer.toString(record.decisionDate().getYear()), false, true);
        SubjectFact.of(record).forEach(fact -> add(IndexFields.OWNER, fact.key(), true, true));
        words();
        return new IndexedRecord(
                record.id(),
                record.decisionDate().toEpochDay(),
                record.visibleUntil() == null
                        ? Long.MAX_VALUE
                        : record.visibleUntil().toEpochMilli(),
                values,
                numbers,
                texts);
    }

    private void filter(RecordFilter filter) {
        switch (filter.kind()) {
            case DATASET -> whole(filter, record.dataset());
            case SUBJECT ->
                (filter == RecordFilter.ABOUT ? List.of(record.subject()) : record.parties())
                        .forEach(party -> found(filter.indexField(), party.code()));
            case BODY -> record.body(filter).ifPresent(body -> body(filter, body.code(), body.name()));
            case REGION -> record.values(filter).forEach(region -> prefixes(filter, region));
            case CODE, ANSWER -> record.values(filter).forEach(code -> whole(filter, code));
            case NUMBER ->
                record.values(filter).forEach(number -> found(filter.indexField(), DocumentNumber.normalise(number)));
            case LEAST_AMOUNT -> {
                if (record.amount() != null) {
                    numbers.put(filter.indexField(), Cents.of(record.amount(), RoundingMode.HALF_UP));
                }
            }
            case LAST_DUE ->
                record.values(filter)
                        .forEach(day -> numbers.put(
                                filter.indexField(), LocalDate.parse(day).toEpochDay()));
            case FIRST_DAY, LAST_DAY, MOST_AMOUNT -> {
                // the day is the order; the other bound has the same field
            }
        }
    }

    /** Found by both, and counted by the code where there is one: one body may be spelt in two ways. */
    private void body(RecordFilter filter, @Nullable String code, String name) {
        if (code == null) {
            whole(filter, name);
            return;
        }
        whole(filter, code);
        found(filter.indexField(), name);
    }

    /** A prefix is looked up as a term of its own: a region has six digits at most, or a short local code. */
    private void prefixes(RecordFilter filter, String region) {
        for (int length = 1; length < region.length(); length++) {
            found(filter.indexField(), region.substring(0, length));
        }
        whole(filter, region);
    }

    private void words() {
        String name = record.subject().name();
        found(IndexFields.NAME_KEY, Tokens.key(name));
        texts.add(IndexedText.pairs(IndexFields.NAME, Tokens.pairs(List.of(name))));
        texts.add(IndexedText.singles(IndexFields.NAME_SINGLES, List.of(name)));
        List<String> numbers = new ArrayList<>(record.numbers());
        numbers.add(record.documentNumber());
        numbers.forEach(this::key);
        record.parties().forEach(party -> key(party.code()));
        key(record.authority().code());
        List<String> all = new ArrayList<>(record.texts());
        all.addAll(numbers);
        all.add(name);
        all.add(record.authority().name());
        texts.add(IndexedText.pairs(IndexFields.ALL, Tokens.pairs(all)));
        texts.add(IndexedText.singles(IndexFields.ALL_SINGLES, all));
    }

    private void key(@Nullable String number) {
        if (number != null) {
            found(IndexFields.KEY, Tokens.key(number));
        }
    }

    private void found(String field, @Nullable String value) {
        add(field, value, true, false);
    }

    /** A value that records are counted by, where the filter has a facet. */
    private void whole(RecordFilter filter, String value) {
        add(filter.indexField(), value, true, filter.facet().isPresent());
    }

    /** A value that can neither be kept nor looked for as a whole is left out. */
    private void add(String field, @Nullable String value, boolean isFound, boolean isCounted) {
        if (value != null && IndexFields.isTerm(value)) {
            values.add(new IndexedValue(field, value, isFound, isCounted));
        }
    }
}
