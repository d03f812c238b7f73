package opencredit.data.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.record.filter.RecordFilter;
import org.jspecify.annotations.Nullable;

/** Queries in a line. */
public record Ask(RecordQuery query) {

    public static Ask all() {
        return new Ask(RecordQuery.ALL);
    }

    public static Ask dataset(String id) {
        return new Ask(RecordQuery.ALL.with(RecordFilter.DATASET, id));
    }

    public Ask subject(String... codes) {
        return with(RecordFilter.SUBJECT, codes);
    }

    public Ask authority(String... values) {
        return with(RecordFilter.AUTHORITY, values);
    }

    public Ask region(String... prefixes) {
        return with(RecordFilter.REGION, prefixes);
    }

    public Ask category(String... values) {
        return with(RecordFilter.CATEGORY, values);
    }

    public Ask state(String... values) {
        return with(RecordFilter.STATE, values);
    }

    public Ask number(String... values) {
        return with(RecordFilter.NUMBER, values);
    }

    public Ask from(String date) {
        return new Ask(query.with(RecordFilter.FROM, LocalDate.parse(date)));
    }

    public Ask to(String date) {
        return new Ask(query.with(RecordFilter.TO, LocalDate.parse(date)));
    }

    public Ask amount(String least, String most) {
        return new Ask(query.with(RecordFilter.MIN_AMOUNT, new BigDecimal(least))
                .with(RecordFilter.MAX_AMOUNT, new BigDecimal(most)));
    }

    private Ask with(RecordFilter filter, String... values) {
        return new Ask(query.with(filter, List.of(values)));
    }

    public List<String> regions() {
        return query.texts(RecordFilter.REGION);
    }

    public List<String> categories() {
        return query.texts(RecordFilter.CATEGORY);
    }

    public List<String> states() {
        return query.texts(RecordFilter.STATE);
    }

    public @Nullable BigDecimal least() {
        return query.amount(RecordFilter.MIN_AMOUNT);
    }

    public RecordQuery query(Sort sort) {
        return query.sorted(sort);
    }
}
