package opencredit.api.records;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import opencredit.api.cache.AnswerCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.problem.Problem;
import opencredit.api.query.Parameters;
import opencredit.api.query.RecordIds;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.export.RecordJson;
import opencredit.data.memory.MemoryBudget;
import opencredit.data.store.read.Records;

/** {@code /v1/records}: what was published last, of all datasets; with {@code ids}, these records. */
public final class NewestRecords implements Feature {
    /** As many as a person looks through; to have all, follow the changes. */
    private static final int MOST = 100;

    private static final int USUAL = 20;

    private final Records records;
    private final List<String> datasets;
    private final AnswerCache<Question, Body> cache;
    private final RecordLookup lookup;

    public NewestRecords(Records records, Datasets datasets, RecordLookup lookup, LedgerTail tail, Clock clock) {
        this.lookup = lookup;
        this.records = records;
        this.datasets = datasets.all().stream().map(Dataset::id).toList();
        this.cache = new AnswerCache<>(MemoryBudget.FIGURES.bytes() / 8, tail, clock);
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, List.of("limit", "each", RecordIds.PARAMETER));
        if (RecordIds.areIn(request)) {
            refuseBeside(parameters, "limit");
            refuseBeside(parameters, "each");
            return Response.of(lookup.find(RecordIds.read(parameters), request.caller()));
        }
        int limit = (int) parameters.number("limit", 1, MOST, USUAL);
        int each = (int) parameters.number("each", 1, MOST, limit);
        return Response.of(cache.get(new Question(limit, each), (seq, now) -> body(limit, each, seq, now)));
    }

    private static void refuseBeside(Parameters parameters, String name) {
        if (parameters.has(name)) {
            throw Problem.invalid(name, "不与 ids 同用：ids 有几个，就答几个。", "Not beside `ids`: each of the ids is answered.");
        }
    }

    private Body body(int limit, int each, long seq, Instant now) {
        String list = records.newest(datasets, each, limit, now).stream()
                .map(RecordJson::whole)
                .collect(Collectors.joining(","));
        return Body.json("{\"records\":[" + list + "],\"asOf\":" + seq + '}');
    }

    private record Question(int limit, int each) {}
}
