package opencredit.data.dataset.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opencredit.data.dataset.FaultyDefinitions;

/** What is wrong with the files read so far. */
final class Faults {
    /** Each once: what is checked against other files is read twice. */
    private final Set<String> found = new LinkedHashSet<>();

    /** @param line from 1 */
    void add(String file, int line, String reason) {
        found.add("data/" + file + ":" + line + ": " + reason);
    }

    /** @throws FaultyDefinitions naming every fault */
    void refuse() {
        if (!found.isEmpty()) {
            throw new FaultyDefinitions(List.copyOf(found));
        }
    }
}
