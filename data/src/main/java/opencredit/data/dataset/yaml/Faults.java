package opencredit.data.dataset.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opencredit.data.text.Bilingual;

/** What is wrong with the files read so far. */
public final class Faults {
    /** Each once: what is checked against other files is read twice. */
    private final Set<Bilingual> found = new LinkedHashSet<>();

    /** @param line from 1 */
    void add(String file, int line, Bilingual reason) {
        String place = "data/" + file + ":" + line + ": ";
        found.add(new Bilingual(place + reason.zh(), place + reason.en()));
    }

    /** @throws FaultyDefinitions naming every fault */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new FaultyDefinitions(List.copyOf(found));
        }
    }
}
