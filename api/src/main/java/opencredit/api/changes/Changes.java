package opencredit.api.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.problem.Problem;
import opencredit.api.query.DatasetNames;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.api.wire.EntryJson;
import opencredit.api.wire.Json;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.Records;
import opencredit.data.subject.CreditCode;
import org.jspecify.annotations.Nullable;

/** {@code /v1/changes}: in the ledger's order for whoever keeps a copy, or the newest first for whoever looks. */
public final class Changes implements Feature {
    private static final List<String> ALLOWED =
            List.of("sort", "after", "before", "limit", "dataset", "subject", "titles");

    private static final String NEWEST_FIRST = "-seq";

    private final Feed feed;
    private final Records records;
    private final Datasets datasets;
    private final Clock clock;
    private final DearWork dear;
    private final LedgerTail tail;

    public Changes(Feed feed, Records records, Datasets datasets, DearWork dear, LedgerTail tail, Clock clock) {
        this.dear = dear;
        this.tail = tail;
        this.feed = feed;
        this.records = records;
        this.datasets = datasets;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, ALLOWED);
        boolean newestFirst = NEWEST_FIRST.equals(parameters.choice("sort", List.of("seq", NEWEST_FIRST)));
        String foreign = newestFirst ? "after" : "before";
        if (parameters.has(foreign)) {
            throw Problem.invalid(
                    foreign,
                    "after 用于 sort=seq，before 用于 sort=-seq。",
                    "`after` goes with sort=seq, `before` with sort=-seq.");
        }
        Supplier<Response> answer = () -> newestFirst ? before(request, parameters) : after(request, parameters);
        tail.level();
        return isDear(parameters) ? dear.run(request.caller(), answer) : answer.get();
    }

    /** What is looked for among all entries, or all that one party has. */
    private static boolean isDear(Parameters parameters) {
        return parameters.has("subject") || parameters.has("dataset") || Paging.isLong(Paging.limit(parameters));
    }

    private Response after(Request request, Parameters parameters) {
        long after = parameters.number("after", 0, Long.MAX_VALUE, 0);
        Instant now = clock.instant();
        Feed.Page page = feed.after(after, dataset(parameters), subject(parameters), Paging.limit(parameters), now);
        if (after > page.head()) {
            // the register was built anew, and whoever went on from there would miss all of it
            throw Problem.invalid(
                    "after",
                    "超过了最后一条的序号：登记簿已重建，请从 0 重新读取。",
                    "Above the last entry: the register was built anew, read again from 0.");
        }
        boolean more = page.next() < page.head() && page.next() > after;
        String link = more ? Paging.link(request, "after", Long.toString(page.next())) : null;
        return Response.of(body(page, parameters, now)).link(link);
    }

    private Response before(Request request, Parameters parameters) {
        long before = parameters.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE);
        Instant now = clock.instant();
        Feed.Page page = feed.before(before, dataset(parameters), subject(parameters), Paging.limit(parameters), now);
        String link = page.next() == 0 ? null : Paging.link(request, "before", Long.toString(page.next()));
        return Response.of(body(page, parameters, now)).link(link);
    }

    private Body body(Feed.Page page, Parameters parameters, Instant now) {
        List<EntryJson> entries = page.entries().stream().map(EntryJson::of).toList();
        if (parameters.flag("titles")) {
            entries = titled(entries, now);
        }
        return Json.body(new Answer(entries, page.next(), page.head()));
    }

    /** What is shown no more has no title here: asked for last, so that it holds for what was read before. */
    private List<EntryJson> titled(List<EntryJson> entries, Instant now) {
        Set<UUID> ids = entries.stream().map(EntryJson::record).collect(Collectors.toSet());
        Map<UUID, JsonNode> shown = records.shown(ids, now).stream()
                .collect(Collectors.toMap(StoredRecord::id, record -> Json.parse(record.content())));
        return entries.stream()
                .map(entry -> shown.containsKey(entry.record()) ? entry.titled(shown.get(entry.record())) : entry)
                .toList();
    }

    private @Nullable String dataset(Parameters parameters) {
        return DatasetNames.chosen(parameters, datasets);
    }

    private static @Nullable String subject(Parameters parameters) {
        String code = parameters.text("subject");
        return code == null ? null : CreditCode.normalise(code);
    }

    private record Answer(List<EntryJson> entries, long next, long head) {}
}
