package opencredit.api.portal.find;

import java.util.List;
import opencredit.api.portal.text.Data;
import opencredit.data.dataset.CodeList.Code;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.text.Bilingual;

/** A part of the work plan, by which datasets are put together for readers (data/codes/chapters.yaml). */
public record Chapter(Bilingual title, List<Data> datasets) {

    /**
     * Those that hold something, in the plan's order.
     *
     * @param all the catalogue's datasets
     */
    static List<Chapter> of(Datasets definitions, List<Data> all) {
        return definitions.codes("chapters").codes().stream()
                .map(chapter -> new Chapter(
                        chapter.title(),
                        all.stream()
                                .filter(dataset -> isIn(chapter, dataset, definitions))
                                .toList()))
                .filter(chapter -> !chapter.datasets().isEmpty())
                .toList();
    }

    /** By the task that it serves before all others. */
    private static boolean isIn(Code chapter, Data dataset, Datasets definitions) {
        return definitions.codes("tasks").value(dataset.text("/tasks/0")).stream()
                .anyMatch(task -> task.groups().contains(chapter.value()));
    }
}
