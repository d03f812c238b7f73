package opencredit.data.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import opencredit.data.store.RecordQuery.Sort;
import org.jspecify.annotations.Nullable;

/** Queries in a line. */
public record Ask(
        @Nullable String dataset,
        List<String> subjects,
        List<String> authorities,
        List<String> regions,
        List<String> categories,
        List<String> states,
        List<String> numbers,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    public static Ask all() {
        return new Ask(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null);
    }

    public static Ask dataset(String id) {
        return new Ask(id, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null);
    }

    public Ask subject(String... codes) {
        return new Ask(
                dataset, List.of(codes), authorities, regions, categories, states, numbers, from, to, least, most);
    }

    public Ask authority(String... values) {
        return new Ask(dataset, subjects, List.of(values), regions, categories, states, numbers, from, to, least, most);
    }

    public Ask region(String... prefixes) {
        return new Ask(
                dataset, subjects, authorities, List.of(prefixes), categories, states, numbers, from, to, least, most);
    }

    public Ask category(String... values) {
        return new Ask(
                dataset, subjects, authorities, regions, List.of(values), states, numbers, from, to, least, most);
    }

    public Ask state(String... values) {
        return new Ask(
                dataset, subjects, authorities, regions, categories, List.of(values), numbers, from, to, least, most);
    }

    public Ask number(String... values) {
        return new Ask(
                dataset, subjects, authorities, regions, categories, states, List.of(values), from, to, least, most);
    }

    public Ask from(String date) {
        return new Ask(
                dataset,
                subjects,
                authorities,
                regions,
                categories,
                states,
                numbers,
                LocalDate.parse(date),
                to,
                least,
                most);
    }

    public Ask to(String date) {
        return new Ask(
                dataset,
                subjects,
                authorities,
                regions,
                categories,
                states,
                numbers,
                from,
                LocalDate.parse(date),
                least,
                most);
    }

    public Ask amount(String least, String most) {
        return new Ask(
                dataset,
                subjects,
                authorities,
                regions,
                categories,
                states,
                numbers,
                from,
                to,
                new BigDecimal(least),
                new BigDecimal(most));
    }

    public RecordQuery query(Sort sort) {
        return new RecordQuery(
                dataset, subjects, authorities, regions, categories, states, numbers, from, to, least, most, sort);
    }
}
