package opencredit.api.subjects;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;
import opencredit.api.wire.RecordPages;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.archive.Subjects;

/** {@code /v1/subjects/{code}/records}: the whole archive, page by page. */
public final class SubjectRecords implements Feature {
    private static final Set<String> ALLOWED = Stream.of(Filters.NAMES, RecordPages.NAMES, List.of("dataset"))
            .flatMap(List::stream)
            .filter(name -> !name.equals(RecordFilter.SUBJECT.parameter()))
            .collect(Collectors.toUnmodifiableSet());

    private final Datasets datasets;
    private final Filters filters;
    private final Subjects subjects;
    private final RecordPages pages;
    private final Clock clock;

    public SubjectRecords(Datasets datasets, Filters filters, Subjects subjects, RecordPages pages, Clock clock) {
        this.filters = filters;
        this.datasets = datasets;
        this.subjects = subjects;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        String code = Paths.code(request);
        Parameters parameters = Parameters.read(request, ALLOWED);
        var query = filters.readWithDataset(parameters);
        var page = pages.read(request, parameters, query.with(RecordFilter.SUBJECT, code), datasets.all());
        if (page.isEmpty() && subjects.summaries(List.of(code), clock.instant()).isEmpty()) {
            throw Problem.of(ProblemType.UNKNOWN_SUBJECT);
        }
        return page.response();
    }
}
