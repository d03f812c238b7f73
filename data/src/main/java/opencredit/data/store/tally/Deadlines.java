package opencredit.data.store.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.rule.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Until when decisions are to be published: within so many working days, by the dataset's definition. Immutable.
 *
 * @param terms working days by dataset, of the datasets that have a term
 */
public record Deadlines(Map<String, Integer> terms, WorkingDays workingDays) {

    /** No dataset has a term. */
    public static final Deadlines NONE = new Deadlines(Map.of(), new WorkingDays(Set.of(), Set.of(), Set.of()));

    public Deadlines {
        terms = Map.copyOf(terms);
    }

    /** The terms that the definitions state. */
    public static Deadlines of(Datasets datasets, WorkingDays workingDays) {
        Map<String, Integer> terms = new HashMap<>();
        for (Dataset dataset : datasets.all()) {
            Dataset.Deadline deadline = dataset.publishWithin();
            if (deadline != null) {
                terms.put(dataset.id(), deadline.workingDays());
            }
        }
        return new Deadlines(terms, workingDays);
    }

    /**
     * How late a decision was published.
     *
     * @return days after the last day in time, 0 in time; null where the dataset has no term
     */
    @Nullable
    Integer lateness(String dataset, LocalDate decided, LocalDate published) {
        Integer term = terms.get(dataset);
        if (term == null) {
            return null;
        }
        LocalDate until = workingDays.plus(decided, term);
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(until, published)));
    }
}
