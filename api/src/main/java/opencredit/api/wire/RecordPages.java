package opencredit.api.wire;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import opencredit.api.cache.DearCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.caller.Caller;
import opencredit.api.http.Body;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.query.Cursors;
import opencredit.api.query.Members;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.Dataset;
import opencredit.data.export.RecordJson;
import opencredit.data.memory.MemoryBudget;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Position;
import opencredit.data.record.StoredPage;
import opencredit.data.record.StoredRecord;
import opencredit.data.record.filter.Grouping;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.read.Records;
import org.jspecify.annotations.Nullable;

/** A page of any list of records, with its total and facets where they are asked for. Safe for threads. */
public final class RecordPages {
    /** What a page takes beside the filters. */
    public static final List<String> NAMES = List.of("sort", "limit", "cursor", "fields", "total", "facets");

    private static final List<String> FACETS = facets();

    private final Records records;
    private final Cursors cursors;
    private final Labels labels;
    private final Clock clock;
    private final LedgerTail tail;
    private final DearWork dear;
    private final DearCache<RecordQuery, Total> totals;
    private final DearCache<FacetQuestion, List<Records.Count>> facets;

    public RecordPages(Records records, Cursors cursors, Labels labels, DearWork dear, LedgerTail tail, Clock clock) {
        this.dear = dear;
        this.tail = tail;
        this.records = records;
        this.cursors = cursors;
        this.labels = labels;
        this.clock = clock;
        this.totals = new DearCache<>(MemoryBudget.COUNTS.bytes() / 2, dear, tail, clock);
        this.facets = new DearCache<>(MemoryBudget.COUNTS.bytes() / 2, dear, tail, clock);
    }

    /** A list of one dataset is not counted by dataset, and months are for figures. */
    private static List<String> facets() {
        List<String> facets = new ArrayList<>(Grouping.facets());
        facets.remove(RecordFilter.DATASET.parameter());
        return facets;
    }

    /** The page that {@code parameters} ask for, of the list {@code query} of these datasets. */
    public Page read(Request request, Parameters parameters, RecordQuery query, List<Dataset> datasets) {
        String bound = bound(query);
        Position after = Paging.after(parameters, cursors, bound);
        List<String> chosen = Members.chosen(parameters, datasets);
        List<String> counted = parameters.choices("facets", FACETS);
        FacetJson.refuseUnlike("facets", counted, query.dataset());
        boolean isCounted = parameters.flag("total");
        // what cannot be said of the ledger's newest state is not looked for
        tail.level();
        Instant now = clock.instant();
        StoredPage page =
                page(request, Paging.limit(parameters), limit -> records.list(query, after, limit, now), query);
        String next = page.next() == null ? null : Paging.cursor(cursors, bound, page.next());
        String link = next == null ? null : Paging.link(request, "cursor", next);
        Counts counts = isCounted || !counted.isEmpty()
                ? counts(request, query, isCounted, counted, now)
                : new Counts(null, null);
        return new Page(page, chosen, next, link, counts.total(), counts.facets());
    }

    /** Where such a list goes on after a place in it. */
    public static String cursor(Cursors cursors, RecordQuery query, Position after) {
        return Paging.cursor(cursors, bound(query), after);
    }

    private static String bound(RecordQuery query) {
        return "records:" + query.canonical();
    }

    /** Of one subject there is seldom more than a usual page: that is looked at first, and costs what it holds. */
    private StoredPage page(Request request, int limit, IntFunction<StoredPage> list, RecordQuery query) {
        if (!Paging.isLong(limit)) {
            return list.apply(limit);
        }
        if (query.has(RecordFilter.SUBJECT)) {
            StoredPage usual = list.apply(Paging.LOOKED_AT);
            if (usual.next() == null) {
                return usual;
            }
        }
        return dear.run(request.caller(), () -> list.apply(limit));
    }

    private Counts counts(Request request, RecordQuery query, boolean isCounted, List<String> counted, Instant now) {
        Caller caller = request.caller();
        Total total = isCounted
                ? totals.get(caller, query, now, (seq, at) -> Total.of(records.count(query, at), true))
                : null;
        return new Counts(total, counted.isEmpty() ? null : facets(request, query, counted, now));
    }

    private Map<String, List<FacetJson.Count>> facets(
            Request request, RecordQuery query, List<String> counted, Instant now) {
        FacetJson.Builder answer = new FacetJson.Builder(labels.asking(query.dataset()), request.language());
        for (String facet : counted) {
            FacetQuestion question = new FacetQuestion(query, facet);
            List<Records.Count> counts =
                    facets.get(request.caller(), question, now, (seq, at) -> records.facet(query, facet, at));
            answer.add(facet, counts, Records.Count::value, Records.Count::count);
        }
        return answer.build();
    }

    /** What is counted beside a page; null where the reader asked for no counts. */
    private record Counts(@Nullable Total total, @Nullable Map<String, List<FacetJson.Count>> facets) {}

    private record FacetQuestion(RecordQuery query, String facet) {}

    /** A page, not yet written. */
    public record Page(
            StoredPage page,
            List<String> chosen,
            @Nullable String next,
            @Nullable String link,
            @Nullable Object total,
            @Nullable Object facets) {

        /** Whether there is nothing on it. */
        public boolean isEmpty() {
            return page.records().isEmpty();
        }

        /** The page as an answer. */
        public Response response() {
            StringBuilder out = new StringBuilder(page.records().size() * 1_500 + 200).append("{\"records\":[");
            String comma = "";
            for (StoredRecord record : page.records()) {
                out.append(comma);
                comma = ",";
                append(out, record);
            }
            out.append("],\"next\":").append(next == null ? "null" : '"' + next + '"');
            out.append(",\"asOf\":").append(page.asOf());
            member(out, "total", total);
            member(out, "facets", facets);
            return Response.of(Body.json(out.append('}').toString())).link(link);
        }

        private void append(StringBuilder out, StoredRecord record) {
            if (chosen.isEmpty()) {
                RecordJson.append(out, record);
                return;
            }
            out.append(ChosenMembers.of(record, chosen));
        }

        private static void member(StringBuilder out, String name, @Nullable Object value) {
            if (value != null) {
                out.append(",\"").append(name).append("\":").append(Json.text(value));
            }
        }
    }
}
