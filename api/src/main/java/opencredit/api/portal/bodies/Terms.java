package opencredit.api.portal.bodies;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import opencredit.api.portal.frame.PageView;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;

/**
 * Within how many working days of the decision datasets are to be published, in words.
 *
 * @param days one for each dataset that has such a term
 * @param sources the rules that say so
 */
public record Terms(List<String> days, List<String> sources) {

    static Terms of(Datasets datasets, PageView view) {
        return new Terms(
                due(datasets).map(dataset -> days(dataset, view)).toList(),
                due(datasets)
                        .map(dataset -> view.rests(deadline(dataset).source()))
                        .distinct()
                        .toList());
    }

    private static Stream<Dataset> due(Datasets datasets) {
        return datasets.all().stream().filter(dataset -> dataset.publishWithin() != null);
    }

    private static Dataset.Deadline deadline(Dataset dataset) {
        return Objects.requireNonNull(dataset.publishWithin());
    }

    private static String days(Dataset dataset, PageView view) {
        int days = deadline(dataset).workingDays();
        return view.say(dataset.title()) + view.say(" " + days + " 个工作日", ": " + days);
    }
}
