package opencredit.api.records;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.files.Format;
import opencredit.api.http.Asked;
import opencredit.api.http.Feature;
import opencredit.api.http.Parameters;
import opencredit.api.http.Reply;
import opencredit.api.wire.DatasetNames;
import opencredit.api.wire.Filters;
import opencredit.api.wire.RecordPages;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;

/** {@code /v1/datasets/{dataset}/records} as pages of JSON. */
public final class RecordList implements Feature {
    private static final Set<String> ALLOWED = Stream.of(Filters.NAMES, RecordPages.NAMES, List.of("format", "labels"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Datasets datasets;
    private final RecordPages pages;

    public RecordList(Datasets datasets, RecordPages pages) {
        this.datasets = datasets;
        this.pages = pages;
    }

    @Override
    public Reply answer(Asked asked) {
        Dataset dataset = DatasetNames.inPath(asked, datasets);
        Parameters parameters = Parameters.read(asked, ALLOWED);
        Format.refuseLabels(parameters);
        return pages.read(asked, parameters, Filters.read(parameters, dataset.id()), List.of(dataset))
                .reply();
    }
}
