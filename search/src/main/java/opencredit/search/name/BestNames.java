package opencredit.search.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of candidates that every engine gives: the likest first, then the shortest name, then the code. */
public final class BestNames {

    private static final Comparator<Compared> ORDER = Comparator.comparingDouble(
                    (Compared compared) -> -compared.likeness().score())
            .thenComparingInt(compared -> compared.candidate().name().length())
            .thenComparing(compared -> compared.candidate().name())
            .thenComparing(compared -> compared.candidate().code());

    private BestNames() {}

    /** Each code once, under its likest name. */
    public static List<Compared> of(TypedName typed, Collection<Candidate> candidates) {
        Map<String, Compared> best = new HashMap<>();
        for (Candidate candidate : candidates) {
            Compared compared = new Compared(candidate, typed.compare(candidate));
            best.merge(candidate.code(), compared, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
        }
        return best.values().stream().sorted(ORDER).toList();
    }

    /** A candidate and how much it is like what was typed. */
    public record Compared(Candidate candidate, Likeness likeness) {}
}
