package opencredit.api.query;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import opencredit.api.problem.Problem;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.subject.CreditCode;
import org.jspecify.annotations.Nullable;

/** The filters by role, read from a query: they mean the same on every path. */
public final class Filters {
    /** A region and, as far as one is given, what lies in it: regions are compared by their first digits. */
    private static final Pattern REGION = Pattern.compile("[0-9]{1,12}");

    /** That of a body, which stands in its own code. */
    private static final Pattern ONE_REGION = Pattern.compile("[0-9]{1,6}");

    /** Every filter but the dataset, which is part of some paths. */
    public static final List<String> NAMES = Arrays.stream(RecordFilter.values())
            .filter(filter -> filter != RecordFilter.DATASET)
            .map(RecordFilter::parameter)
            .toList();

    private final Datasets datasets;
    private final ClosedValues closed;
    private final Recorded recorded;

    /** @param recorded knows of values that were recorded before a list lost them */
    public Filters(Datasets datasets, Recorded recorded) {
        this.datasets = datasets;
        this.closed = new ClosedValues(datasets);
        this.recorded = recorded;
    }

    /** The list a query asks for, of one dataset or of all. */
    public RecordQuery read(Parameters parameters, @Nullable String dataset) {
        return read(parameters, dataset, sort(parameters));
    }

    /** The same of the dataset that the query chooses, or of all. */
    public RecordQuery readWithDataset(Parameters parameters) {
        return read(parameters, DatasetNames.chosen(parameters, datasets));
    }

    /** The same where {@code sort} has other words than lists have. */
    public RecordQuery readWithDataset(Parameters parameters, Sort sort) {
        return read(parameters, DatasetNames.chosen(parameters, datasets), sort);
    }

    private RecordQuery read(Parameters parameters, @Nullable String dataset, Sort sort) {
        RecordQuery query = RecordQuery.ALL.sorted(sort);
        for (RecordFilter filter : RecordFilter.values()) {
            query = query.with(filter, values(parameters, filter, dataset));
        }
        refuseEmptyRanges(query);
        return query;
    }

    private List<?> values(Parameters parameters, RecordFilter filter, @Nullable String dataset) {
        String name = filter.parameter();
        return switch (filter.kind()) {
            case DATASET -> some(dataset);
            case REGION -> regions(parameters, name);
            case BODY, NUMBER -> parameters.list(name);
            case CODE, ANSWER -> known(parameters.list(name), filter, dataset);
            case SUBJECT ->
                parameters.list(name).stream().map(CreditCode::normalise).toList();
            case FIRST_DAY, LAST_DAY, LAST_DUE -> some(parameters.date(name));
            case LEAST_AMOUNT, MOST_AMOUNT -> some(parameters.amount(name));
        };
    }

    /** An empty list for a misspelt value would read as an answer. */
    private List<String> known(List<String> values, RecordFilter filter, @Nullable String dataset) {
        for (String value : values) {
            if (!closed.allows(filter, dataset, value) && !recorded.has(filter, dataset, value)) {
                throw closed.problem(filter, dataset, value);
            }
        }
        return values;
    }

    /** Prefixes of codes of regions. */
    public static List<String> regions(Parameters parameters, String name) {
        List<String> regions = parameters.list(name);
        if (regions.stream().allMatch(region -> REGION.matcher(region).matches())) {
            return regions;
        }
        throw Problem.invalid(name, "应为行政区划代码，如 371302。", "Digits of a region's code, such as 371302.");
    }

    /**
     * The first digits of one region's code, or null. Of counts in steps nobody may choose the sums: those of any set of
     * regions, subtracted from each other, would tell the counts that are not published.
     */
    public static @Nullable String region(Parameters parameters, String name) {
        String region = parameters.text(name);
        if (region == null || ONE_REGION.matcher(region).matches()) {
            return region;
        }
        throw Problem.invalid(name, "应为一个行政区划代码，如 371302。", "Digits of one region's code, such as 371302.");
    }

    private static List<?> some(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }

    private static void refuseEmptyRanges(RecordQuery query) {
        for (RecordFilter upper : query.conditions().keySet()) {
            upper.lower().filter(query::has).ifPresent(lower -> refuseEmptyRange(query, lower, upper));
        }
    }

    private static void refuseEmptyRange(RecordQuery query, RecordFilter lower, RecordFilter upper) {
        switch (upper.kind()) {
            case LAST_DAY -> {
                if (Objects.requireNonNull(query.day(lower)).isAfter(query.day(upper))) {
                    throw Problem.invalid(upper.parameter(), "不得早于开始日期。", "Not before the first day.");
                }
            }
            case MOST_AMOUNT -> {
                if (Objects.requireNonNull(query.amount(lower)).compareTo(query.amount(upper)) > 0) {
                    throw Problem.invalid(upper.parameter(), "不得小于最低金额。", "Not below the least amount.");
                }
            }
            case DATASET, REGION, BODY, CODE, ANSWER, FIRST_DAY, LAST_DUE, LEAST_AMOUNT, NUMBER, SUBJECT -> {
                // no upper bounds
            }
        }
    }

    private static Sort sort(Parameters parameters) {
        List<String> words = Arrays.stream(Sort.values()).map(Sort::wire).toList();
        String chosen = parameters.choice("sort", words);
        return chosen == null ? Sort.NEWEST_DECISION : Sort.values()[words.indexOf(chosen)];
    }

    /** What records have or had, whatever the definitions say now. */
    public interface Recorded {
        /** @param dataset null for any */
        boolean has(RecordFilter filter, @Nullable String dataset, String value);
    }
}
