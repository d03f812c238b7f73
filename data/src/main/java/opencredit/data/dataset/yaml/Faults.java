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

    /**
     * The same of one file that may lie elsewhere than in {@code data/}.
     *
     * @param place what its faults call it
     */
    public void refuse(String file, String place) {
        int usual = "data/".length() + file.length();
        List<Bilingual> placed = found.stream()
                .map(fault -> new Bilingual(
                        place + fault.zh().substring(usual), place + fault.en().substring(usual)))
                .toList();
        if (!placed.isEmpty()) {
            throw new FaultyDefinitions(placed);
        }
    }
}
