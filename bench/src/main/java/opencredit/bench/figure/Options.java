package opencredit.bench.figure;

import java.nio.file.Path;
import java.util.List;

/**
 * What to measure.
 *
 * @param root the project
 * @param records how many, of which one in five is a penalty
 * @param rounds that measured and beside take turns
 * @param seconds that a round of readers lasts
 * @param samples names of organisations that are real and not ours; without them only ours are measured
 * @param parts all when empty
 */
public record Options(Path root, int records, int rounds, double seconds, Path samples, List<String> parts) {
    /** What the goals are stated for. */
    public static final String FULL = "1000000";

    /** Whether this is the run that the goals are about. */
    public boolean full() {
        return records == Integer.parseInt(FULL) && parts.isEmpty();
    }

    /** Where everything is kept that measuring makes. */
    public Path folder() {
        return root.resolve("bench/target/records-" + records);
    }
}
