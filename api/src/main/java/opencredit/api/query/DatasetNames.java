package opencredit.api.query;

import java.util.List;
import opencredit.api.http.Request;
import opencredit.api.problem.ProblemType;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import org.jspecify.annotations.Nullable;

/** The dataset a request is about. */
public final class DatasetNames {
    private DatasetNames() {}

    /** The one named in the path. */
    public static Dataset inPath(Request request, Datasets datasets) {
        String id = request.inPath("dataset");
        return datasets.find(id).orElseThrow(() -> Paths.unknown(id, ProblemType.UNKNOWN_DATASET));
    }

    /** The one chosen by the {@code dataset} parameter, or null for all. */
    public static @Nullable String chosen(Parameters parameters, Datasets datasets) {
        return parameters.choice("dataset", ids(datasets));
    }

    private static List<String> ids(Datasets datasets) {
        return datasets.all().stream().map(Dataset::id).toList();
    }
}
