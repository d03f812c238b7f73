package opencredit.api.changes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.problem.Problem;
import opencredit.api.query.Filters;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.api.wire.EntryJson;
import opencredit.api.wire.Json;
import opencredit.data.export.RecordJson;
import opencredit.data.record.EntryFilter;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.Records;

/** {@code /v1/changes}: in the ledger's order for whoever keeps a copy, or the newest first for whoever looks. */
public final class Changes implements Feature {
    private static final List<String> ALLOWED = Stream.of(
                    EntryQuestion.NAMES, List.of("sort", "after", "before", "limit", "titles", "include"))
            .flatMap(List::stream)
            .toList();

    private static final String NEWEST_FIRST = "-seq", RECORD = "record";

    private final Feed feed;
    private final Records records;
    private final Filters filters;
    private final Clock clock;
    private final DearWork dear;
    private final LedgerTail tail;

    public Changes(Feed feed, Records records, Filters filters, DearWork dear, LedgerTail tail, Clock clock) {
        this.dear = dear;
        this.tail = tail;
        this.feed = feed;
        this.records = records;
        this.filters = filters;
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
        parameters.choice("include", List.of(RECORD));
        EntryFilter filter = EntryQuestion.read(parameters, filters);
        Supplier<Response> answer =
                () -> newestFirst ? before(request, parameters, filter) : after(request, parameters, filter);
        tail.level();
        // what is looked for among all entries, or among all that a party has
        boolean isDear = !filter.isAll() || Paging.isLong(Paging.limit(parameters));
        return isDear ? dear.run(request.caller(), answer) : answer.get();
    }

    private Response after(Request request, Parameters parameters, EntryFilter filter) {
        long after = parameters.number("after", 0, Long.MAX_VALUE, 0);
        Instant now = clock.instant();
        Feed.Page page = feed.after(after, filter, Paging.limit(parameters), now);
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

    private Response before(Request request, Parameters parameters, EntryFilter filter) {
        long before = parameters.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE);
        Instant now = clock.instant();
        Feed.Page page = feed.before(before, filter, Paging.limit(parameters), now);
        String link = page.next() == 0 ? null : Paging.link(request, "before", Long.toString(page.next()));
        return Response.of(body(page, parameters, now)).link(link);
    }

    private Body body(Feed.Page page, Parameters parameters, Instant now) {
        List<EntryJson> entries = page.entries().stream().map(EntryJson::of).toList();
        boolean titles = parameters.flag("titles");
        boolean whole = parameters.has("include");
        if (titles || whole) {
            Map<UUID, StoredRecord> shown = shown(entries, now);
            entries = entries.stream()
                    .map(entry -> shown.containsKey(entry.record())
                            ? told(entry, shown.get(entry.record()), titles, whole)
                            : entry)
                    .toList();
        }
        return Json.body(new Answer(entries, page.next(), page.head()));
    }

    /** Asked for last and at once, so that it holds for what was read before: what is gone says nothing here. */
    private Map<UUID, StoredRecord> shown(List<EntryJson> entries, Instant now) {
        Set<UUID> ids = entries.stream().map(EntryJson::record).collect(Collectors.toSet());
        return records.shown(ids, now).stream().collect(Collectors.toMap(StoredRecord::id, Function.identity()));
    }

    private static EntryJson told(EntryJson entry, StoredRecord record, boolean titles, boolean whole) {
        EntryJson titled = titles ? entry.titled(Json.parse(record.content())) : entry;
        return whole ? titled.showing(RecordJson.whole(record)) : titled;
    }

    private record Answer(List<EntryJson> entries, long next, long head) {}
}
