package opencredit.data.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a key reaches, within what its role may do.
 *
 * @param bodies whose records a publisher submits, as the register lists them
 * @param datasets in which a publisher or a rater submits
 * @param agency in whose name a rater rates, as the register lists it; null for every other role
 */
public record KeyScope(
        List<String> bodies,
        List<String> datasets,
        @Nullable String agency) {
    /** Of roles that need none. */
    public static final KeyScope NONE = new KeyScope(List.of(), List.of(), null);

    public KeyScope {
        bodies = List.copyOf(bodies);
        datasets = List.copyOf(datasets);
    }

    /** Whether records of a dataset may be submitted. */
    public boolean reachesDataset(String dataset) {
        return datasets.contains(dataset);
    }

    /** Whether records of a body may be submitted, whoever decided them. */
    public boolean reachesBody(String body) {
        return bodies.contains(body);
    }
}
