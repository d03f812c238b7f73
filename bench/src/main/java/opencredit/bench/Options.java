package opencredit.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to measure.
 *
 * @param root the project
 * @param records how many, of which one in five is a penalty
 * @param rounds that measured and beside take turns
 * @param seconds that a round of readers lasts
 * @param samples names of organisations that are real and not ours; without them names are not measured
 * @param parts all when empty
 */
public record Options(Path root, int records, int rounds, double seconds, Path samples, List<String> parts) {
    /** What the goals are stated for. */
    private static final String FULL = "1000000";

    private static final String ROUNDS = "5";
    private static final String SECONDS = "3";

    static Options of(String... arguments) {
        Map<String, String> named = new HashMap<>();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--")) {
                named.put(arguments[i], arguments[++i]);
            } else {
                parts.add(arguments[i]);
            }
        }
        return new Options(
                Path.of(System.getProperty("opencredit.root", "."))
                        .toAbsolutePath()
                        .normalize(),
                Integer.parseInt(named.getOrDefault("--records", FULL)),
                Integer.parseInt(named.getOrDefault("--rounds", ROUNDS)),
                Double.parseDouble(named.getOrDefault("--seconds", SECONDS)),
                Path.of(named.getOrDefault("--samples", "samples")),
                List.copyOf(parts));
    }

    /** Whether this is the run that the goals are about. */
    boolean full() {
        return records == Integer.parseInt(FULL) && parts.isEmpty();
    }

    /** Where everything is kept that measuring makes. */
    public Path folder() {
        return root.resolve("bench/target/records-" + records);
    }
}
