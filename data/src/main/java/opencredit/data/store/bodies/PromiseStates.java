package opencredit.data.store.bodies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.store.bodies.PublicBody.Promises;
import org.jspecify.annotations.Nullable;

/** What the states of promises mean, by the groups that their code lists give them. Immutable. */
public final class PromiseStates {
    private static final String OPEN = "open", KEPT = "performed", BROKEN = "breached";

    private final List<String> datasets = new ArrayList<>();
    private final Map<InDataset, List<String>> groups = new HashMap<>();

    /** The states of the datasets that feed the archive's section of promises. */
    public PromiseStates(Datasets all) {
        for (Dataset dataset : all.all()) {
            if (dataset.archive() == ArchiveSection.PROMISES) {
                datasets.add(dataset.id());
                all.codes(dataset, Role.STATE).stream()
                        .flatMap(list -> list.codes().stream())
                        .forEach(code -> groups.put(new InDataset(dataset.id(), code.value()), code.groups()));
            }
        }
    }

    List<String> datasets() {
        return datasets;
    }

    /** The states of those that nobody has kept or broken yet, each as {@code dataset/state}. */
    public List<String> open() {
        return groups.entrySet().stream()
                .filter(each -> each.getValue().contains(OPEN))
                .map(each -> each.getKey().dataset() + "/" + each.getKey().state())
                .toList();
    }

    /** @param past how many of them were due before today; only of open ones it matters */
    Promises promises(String dataset, @Nullable String state, long count, long past) {
        List<String> meaning =
                state == null ? List.of() : groups.getOrDefault(new InDataset(dataset, state), List.of());
        boolean isOpen = meaning.contains(OPEN);
        return new Promises(
                count,
                meaning.contains(KEPT) ? count : 0,
                meaning.contains(BROKEN) ? count : 0,
                isOpen ? past : 0,
                isOpen ? count - past : 0);
    }

    private record InDataset(String dataset, String state) {}
}
