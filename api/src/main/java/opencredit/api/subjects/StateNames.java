package opencredit.api.subjects;

import java.util.Optional;
import java.util.stream.Stream;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
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
                .flatMap(dataset -> dataset.field(Role.STATE).stream())
                .flatMap(this::list)
                .map(list -> list.value(value))
                .flatMap(Optional::stream)
                .map(CodeList.Code::title)
                .findFirst()
                .map(title -> title.in(language))
                .orElse(null);
    }

    private Stream<CodeList> list(Field field) {
        return field.type() instanceof FieldType.Code code ? Stream.of(datasets.codes(code.list())) : Stream.of();
    }
}
