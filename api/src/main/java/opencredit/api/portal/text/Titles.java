package opencredit.api.portal.text;

import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
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

    /** What records of that dataset call who decided, such as 许可机关; empty where it is no longer defined. */
    public String authority(String dataset) {
        return datasets.find(dataset)
                .flatMap(found -> found.field(Role.AUTHORITY_NAME))
                .map(field -> field.label().in(language))
                .orElse("");
    }

    /** What an organisation is by its code (GB 32100), else by the kind that its records state. */
    public String kind(String code, String kind) {
        return datasets.codes("organisation-kinds")
                .value(code.length() < 2 ? "" : code.substring(0, 2))
                .map(known -> known.title().in(language))
                .orElseGet(() -> code("subject-kinds", kind));
    }

    /** The title of a value of a code list; the value where it is no longer in it. */
    public String code(String list, String value) {
        return datasets.codes(list)
                .value(value)
                .map(code -> code.title().in(language))
                .orElse(value);
    }
}
