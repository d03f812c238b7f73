package opencredit.api.subjects;

import java.util.Optional;
import java.util.stream.Stream;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** What an archive's sections and the states in them are called. Immutable. */
final class SectionNames {
    private final Datasets datasets;

    SectionNames(Datasets datasets) {
        this.datasets = datasets;
    }

    static Bilingual title(ArchiveSection section) {
        return switch (section) {
            case DISHONESTY -> new Bilingual("失信记录", "Records of dishonesty");
            case PROMISES -> new Bilingual("承诺及履行", "Promises, kept and broken");
            case MEASURES -> new Bilingual("生效中的激励和惩戒措施", "Measures in force");
            case RATINGS -> new Bilingual("各机构最新评级", "Newest rating of each agency");
        };
    }

    /** A state's title in the code list of a dataset that feeds the section; null where none has it. */
    @Nullable
    String state(ArchiveSection section, String value, String language) {
        return datasets.all().stream()
                .filter(dataset -> dataset.archive() == section)
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
