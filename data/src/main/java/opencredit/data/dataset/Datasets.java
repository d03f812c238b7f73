package opencredit.data.dataset;

import java.util.List;
import java.util.Optional;

/** Every dataset and code list of the register. Immutable. */
public final class Datasets {

    private Datasets() {}

    /**
     * Reads {@code data/datasets/} and {@code data/codes/} from the class path.
     *
     * @throws IllegalArgumentException naming every fault at once, each with file, line and reason
     */
    public static Datasets load() {
        throw new UnsupportedOperationException();
    }

    /** All datasets, in the order of the work plan's tasks, then by id. */
    public List<Dataset> all() {
        throw new UnsupportedOperationException();
    }

    /** The dataset of that id. */
    public Optional<Dataset> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** A code list that is known to exist: definitions naming another are refused on reading. */
    public CodeList codes(String id) {
        throw new UnsupportedOperationException();
    }
}
