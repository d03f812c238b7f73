package opencredit.api.portal.text;

import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;

/** What datasets and coded values are called, in the reader's language. */
public record Titles(Datasets datasets, String language) {

    /** The title of a dataset; its id where it is no longer defined. */
    public String of(String dataset) {
        return datasets.find(dataset)
                .map(Dataset::title)
                .map(title -> title.in(language))
                .orElse(dataset);
    }

    /** What a member of a record of that dataset is called, such as {@code fields.fine}; empty where it has no name. */
    public String of(String dataset, String member) {
        return datasets.find(dataset).stream()
                .flatMap(found -> found.published().stream())
                .filter(field -> String.join(".", field.path()).equals(member))
                .map(field -> field.label().in(language))
                .findFirst()
                .orElse("");
    }

    /** The title of a value of a code list; the value where it is no longer in it. */
    public String code(String list, String value) {
        return datasets.codes(list)
                .value(value)
                .map(code -> code.title().in(language))
                .orElse(value);
    }
}
