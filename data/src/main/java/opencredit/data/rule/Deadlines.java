package opencredit.data.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Until when decisions are to be published: within so many working days, by dataset. Immutable.
 *
 * @param terms working days by dataset, of the datasets that have a term
 */
public record Deadlines(Map<String, Integer> terms, WorkingDays workingDays) {

    /** No dataset has a term. */
    public static final Deadlines NONE = new Deadlines(Map.of(), new WorkingDays(Set.of(), Set.of(), Set.of()));

    public Deadlines {
        terms = Map.copyOf(terms);
    }

    /**
     * How late a decision was published.
     *
     * @return days after the last day in time, 0 in time; null where the dataset has no term
     */
    public @Nullable Integer lateness(String dataset, LocalDate decided, LocalDate published) {
        Integer term = terms.get(dataset);
        if (term == null) {
            return null;
        }
        LocalDate until = workingDays.plus(decided, term);
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(until, published)));
    }
}
