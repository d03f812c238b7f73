package opencredit.api.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import opencredit.api.http.Parameters;
import opencredit.api.http.Problem;
import opencredit.data.store.RecordQuery;
import opencredit.data.store.RecordQuery.Sort;
import opencredit.data.subject.CreditCode;
import org.jspecify.annotations.Nullable;

/** The filters by role, read from a query: they mean the same on every path. */
public final class Filters {
    /** Every filter. */
    public static final List<String> NAMES = List.of(
            "subject", "authority", "region", "category", "state", "number", "from", "to", "minAmount", "maxAmount");

    private Filters() {}

    /** The list a query asks for, of one dataset or of all. */
    public static RecordQuery read(Parameters parameters, @Nullable String dataset) {
        return read(parameters, dataset, sort(parameters));
    }

    /** The same where {@code sort} has other words than lists have. */
    public static RecordQuery read(Parameters parameters, @Nullable String dataset, Sort sort) {
        LocalDate from = parameters.date("from");
        LocalDate to = parameters.date("to");
        BigDecimal least = parameters.amount("minAmount");
        BigDecimal most = parameters.amount("maxAmount");
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.invalid("to", "不得早于开始日期。", "Not before the first day.");
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw Problem.invalid("maxAmount", "不得小于最低金额。", "Not below the least amount.");
        }
        return new RecordQuery(
                dataset,
                normalised(parameters.list("subject")),
                parameters.list("authority"),
                parameters.list("region"),
                parameters.list("category"),
                parameters.list("state"),
                parameters.list("number"),
                from,
                to,
                least,
                most,
                sort);
    }

    /** The same list, but of these subjects only. */
    public static RecordQuery of(RecordQuery query, List<String> subjects) {
        return new RecordQuery(
                query.dataset(),
                subjects,
                query.authorities(),
                query.regions(),
                query.categories(),
                query.states(),
                query.numbers(),
                query.from(),
                query.to(),
                query.minAmount(),
                query.maxAmount(),
                query.sort());
    }

    private static List<String> normalised(List<String> codes) {
        return codes.stream().map(CreditCode::normalise).toList();
    }

    private static Sort sort(Parameters parameters) {
        List<String> words = Arrays.stream(Sort.values()).map(Sort::wire).toList();
        String chosen = parameters.choice("sort", words);
        return chosen == null ? Sort.NEWEST_DECISION : Sort.values()[words.indexOf(chosen)];
    }
}
