package opencredit.api.wire;

import java.util.Optional;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import org.jspecify.annotations.Nullable;

/** What a code means to a reader. Immutable. */
public final class Labels {
    private final Datasets datasets;

    public Labels(Datasets datasets) {
        this.datasets = datasets;
    }

    /** The name of a value of a facet or group; null where the value is its own name. */
    public @Nullable String of(String facet, @Nullable String value, String language) {
        if (value == null) {
            return null;
        }
        return switch (facet) {
            case "dataset" ->
                datasets.find(value)
                        .map(Dataset::title)
                        .map(title -> title.in(language))
                        .orElse(null);
            case "region" ->
                region(value).map(code -> code.title().in(language)).orElse(null);
            default -> null;
        };
    }

    private Optional<CodeList.Code> region(String value) {
        return datasets.codes("regions").codes().stream()
                .filter(code -> code.value().equals(value))
                .findFirst();
    }
}
