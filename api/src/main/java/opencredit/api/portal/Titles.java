package opencredit.api.portal;

import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;

/** What datasets are called, in the reader's language. */
public record Titles(Datasets datasets, String language) {

    /** The title of a dataset; its id where it is no longer defined. */
    public String of(String dataset) {
        return datasets.find(dataset)
                .map(Dataset::title)
                .map(title -> title.in(language))
                .orElse(dataset);
    }
}
