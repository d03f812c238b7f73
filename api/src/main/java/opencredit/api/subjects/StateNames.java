package opencredit.api.subjects;

import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import org.jspecify.annotations.Nullable;

/** What the states in an archive's sections are called. Immutable. */
final class StateNames {
    private final Datasets datasets;

    StateNames(Datasets datasets) {
        this.datasets = datasets;
    }

    /** A state's title in the code list of a dataset that feeds the section; null where none has it. */
    @Nullable
    String state(ArchiveSection section, String value, String language) {
        return datasets.all().stream()
                .filter(dataset -> dataset.feeds(section))
                .flatMap(dataset -> datasets.codes(dataset, Role.STATE).stream())
                .flatMap(list -> list.value(value).stream())
                .map(CodeList.Code::title)
                .findFirst()
                .map(title -> title.in(language))
                .orElse(null);
    }
}
