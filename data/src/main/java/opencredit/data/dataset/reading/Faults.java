package opencredit.data.dataset.reading;

import java.util.LinkedHashSet;
import java.util.Set;

/** What is wrong with the files read so far. */
final class Faults {
    /** Each once: what is checked against other files is read twice. */
    private final Set<String> found = new LinkedHashSet<>();

    /** @param line from 1 */
    void add(String file, int line, String reason) {
        found.add(file + ":" + line + ": " + reason);
    }

    /** @throws IllegalArgumentException naming every fault, one a line */
    void refuse() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", found));
        }
    }
}
