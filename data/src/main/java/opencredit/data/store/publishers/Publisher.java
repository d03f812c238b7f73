package opencredit.data.store.publishers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one body publishes: of its records that are shown, of what it ever published, and of the rows it submitted.
 *
 * @param name its code where no record is shown
 * @param code null where records give none
 * @param since its first day as a publisher; null of whom nothing was ever published
 * @param records shown
 * @param timely of all that it ever published
 * @param datasets where they are, most first
 * @param missing what they lack that they should have, most first
 * @param months by month of first publication and of submission, without gaps, oldest first
 * @param published by dataset, the months in which any record of it was first published
 */
public record Publisher(
        String name,
        @Nullable String code,
        @Nullable LocalDate since,
        long records,
        Share timely,
        Share complete,
        Submitted submitted,
        List<DatasetCount> datasets,
        List<Lack> missing,
        List<Month> months,
        Map<String, Set<YearMonth>> published) {

    /** One of whom nothing is known here but its name. */
    public static Publisher silent(String name, String code) {
        return new Publisher(
                name,
                code,
                null,
                0,
                new Share(0, 0),
                new Share(0, 0),
                new Submitted(0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    /** The same under another name. */
    public Publisher named(String other) {
        return new Publisher(
                other, code, since, records, timely, complete, submitted, datasets, missing, months, published);
    }

    /** Of {@code measured} records so many are as they should be: in time, or complete. */
    public record Share(long measured, long good) {}

    /** Rows that disclose something, and of these the refused and the flagged. */
    public record Submitted(long received, long refused, long flagged) {}

    /** Shown records of a dataset. */
    public record DatasetCount(String dataset, long count) {}

    /** Shown records without a field that should be there. */
    public record Lack(String dataset, String field, long count) {}

    /**
     * One month of the city's calendar.
     *
     * @param records first published in it, shown still or not
     */
    public record Month(YearMonth month, long records, Share timely, Submitted submitted) {}
}
