package opencredit.data.intake.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.intake.cells.Codes;
import org.jspecify.annotations.Nullable;

/** A reader of codes for each code field of a dataset in one edition, and of the names of datasets. One thread. */
public final class CodeReaders {
    private final Dataset dataset;
    private final Datasets datasets;
    private final Map<String, List<@Nullable Codes>> byEdition = new HashMap<>();

    public CodeReaders(Dataset dataset, Datasets datasets) {
        this.dataset = dataset;
        this.datasets = datasets;
    }

    public Codes of(int field, String edition) {
        Codes codes = byEdition.computeIfAbsent(edition, this::readers).get(field);
        if (codes == null) {
            throw new IllegalArgumentException("no code field");
        }
        return codes;
    }

    /** The id of the dataset that has this id or this Chinese title. */
    Optional<String> dataset(String cell) {
        return datasets.all().stream()
                .filter(each -> each.id().equals(cell) || each.title().zh().equals(cell))
                .map(Dataset::id)
                .findFirst();
    }

    private List<@Nullable Codes> readers(String edition) {
        List<@Nullable Codes> readers = new ArrayList<>();
        for (Field field : dataset.fields()) {
            readers.add(
                    field.type() instanceof FieldType.Code code
                            ? new Codes(datasets.codes(code.list()), edition, code.several())
                            : null);
        }
        return readers;
    }
}
