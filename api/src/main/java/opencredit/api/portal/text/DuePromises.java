package opencredit.api.portal.text;

import java.time.LocalDate;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;

/** Which promises are open though they were due: no state says so, for it begins at midnight and nobody writes it. */
public record DuePromises(Datasets datasets, LocalDate today) {

    /** Whether a record is such a promise. */
    public boolean isOverdue(Data record) {
        return datasets.find(record.text("/dataset"))
                .filter(dataset -> datasets.states(dataset, "open").contains(value(dataset, Role.STATE, record)))
                .map(dataset -> value(dataset, Role.VALID_UNTIL, record))
                .filter(due -> !due.isEmpty() && LocalDate.parse(due).isBefore(today))
                .isPresent();
    }

    private static String value(Dataset dataset, Role role, Data record) {
        return dataset.field(role)
                .map(Field::path)
                .map(path -> record.text('/' + String.join("/", path)))
                .orElse("");
    }
}
