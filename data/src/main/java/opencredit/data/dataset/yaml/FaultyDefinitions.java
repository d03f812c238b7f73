package opencredit.data.dataset.yaml;

import java.util.List;
import opencredit.data.text.Bilingual;

/** Files of {@code data/} that whoever wrote them must mend: the register cannot be what they say. */
public final class FaultyDefinitions extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Bilingual> faults;

    /** @param faults each as {@code data/datasets/ID.yaml:LINE: reason} */
    public FaultyDefinitions(List<Bilingual> faults) {
        super(String.join("\n", faults.stream().map(Bilingual::en).toList()));
        this.faults = List.copyOf(faults);
    }

    public List<Bilingual> faults() {
        return faults;
    }
}
