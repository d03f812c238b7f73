package opencredit.api.portal.bodies;

import java.util.List;
import java.util.Objects;
import opencredit.api.portal.View;
import opencredit.data.dataset.Datasets;

/** Within how many working days of the decision datasets are to be published, in words. */
final class Terms {
    private Terms() {}

    /** One for each dataset that has such a term. */
    static List<String> of(Datasets datasets, View view) {
        return datasets.all().stream()
                .filter(dataset -> dataset.publishWithin() != null)
                .map(dataset -> {
                    int days = Objects.requireNonNull(dataset.publishWithin());
                    return view.say(dataset.title()) + view.say(" " + days + " 个工作日", ": " + days);
                })
                .toList();
    }
}
