package opencredit.data.dataset.reading;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the files read so far. */
final class Faults {
    private final List<String> found = new ArrayList<>();

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
