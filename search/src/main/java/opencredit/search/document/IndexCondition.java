package opencredit.search.document;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.SubjectQuery;
import org.jspecify.annotations.Nullable;

/** A condition on a field of the index. */
public sealed interface IndexCondition {

    /** What is compared. */
    String field();

    /** The field has one of the values. */
    record OneOf(String field, List<String> values) implements IndexCondition {}

    /** The field is a number between two bounds, which belong to it; null for none. */
    record Range(
            String field, @Nullable Long from, @Nullable Long to) implements IndexCondition {}

    /** The filters of a query, all of which have to hold. */
    static List<IndexCondition> of(RecordQuery query) {
        List<IndexCondition> conditions = new ArrayList<>();
        Map<String, Range> ranges = new LinkedHashMap<>();
        for (RecordFilter filter : query.conditions().keySet()) {
            switch (filter.kind()) {
                case DATASET, REGION, BODY, CODE, SUBJECT ->
                    conditions.add(new OneOf(filter.indexField(), query.texts(filter)));
                case NUMBER -> conditions.add(new OneOf(filter.indexField(), numbers(query.texts(filter))));
                case FIRST_DAY, LAST_DAY, LEAST_AMOUNT, MOST_AMOUNT ->
                    ranges.merge(filter.indexField(), bound(query, filter), IndexCondition::both);
            }
        }
        conditions.addAll(ranges.values());
        return conditions;
    }

    /** The conditions on subjects, all of which have to hold. */
    static List<IndexCondition> of(SubjectQuery.Filter filter) {
        return Stream.of(
                        new OneOf(IndexFields.SUBJECT_REGION, filter.regions()),
                        new OneOf(IndexFields.SUBJECT_KIND, filter.kinds()),
                        new OneOf(IndexFields.SUBJECT_DATASET, filter.datasets()))
                .filter(condition -> !condition.values().isEmpty())
                .map(IndexCondition.class::cast)
                .toList();
    }

    private static List<String> numbers(List<String> typed) {
        return typed.stream().map(DocumentNumber::normalise).toList();
    }

    private static Range bound(RecordQuery query, RecordFilter filter) {
        String field = filter.indexField();
        return switch (filter.kind()) {
            case FIRST_DAY -> new Range(field, day(query, filter), null);
            case LAST_DAY -> new Range(field, null, day(query, filter));
            case LEAST_AMOUNT -> new Range(field, cents(query, filter, RoundingMode.CEILING), null);
            case MOST_AMOUNT -> new Range(field, null, cents(query, filter, RoundingMode.FLOOR));
            case DATASET, REGION, BODY, CODE, NUMBER, SUBJECT -> throw new IllegalArgumentException(filter.name());
        };
    }

    private static long day(RecordQuery query, RecordFilter filter) {
        return Objects.requireNonNull(query.day(filter)).toEpochDay();
    }

    private static long cents(RecordQuery query, RecordFilter filter, RoundingMode rounding) {
        return Cents.of(Objects.requireNonNull(query.amount(filter)), rounding);
    }

    private static Range both(Range one, Range other) {
        return new Range(
                one.field(), one.from() == null ? other.from() : one.from(), one.to() == null ? other.to() : one.to());
    }
}
