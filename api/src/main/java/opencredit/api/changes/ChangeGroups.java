package opencredit.api.changes;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.api.cache.DearCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.query.Filters;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.export.RecordJson;
import opencredit.data.ledger.Event;
import opencredit.data.memory.MemoryBudget;
import opencredit.data.record.EntryFilter;
import opencredit.data.store.feed.EntryGroups;
import opencredit.data.store.feed.EntryGroups.Group;

/** {@code /v1/changes/groups}: the ledger, newest first, as somebody looks through it: a batch is one line. */
public final class ChangeGroups implements Feature {
    private static final List<String> ALLOWED = Stream.concat(
                    EntryQuestion.OF_LEDGER.stream(), Stream.of("before", "limit"))
            .toList();

    private static final int MOST = 100, USUAL = 20;

    private final EntryGroups groups;
    private final Filters filters;
    private final DearCache<Question, Found> cache;

    public ChangeGroups(EntryGroups groups, Filters filters, DearWork dear, LedgerTail tail, Clock clock) {
        this.groups = groups;
        this.filters = filters;
        this.cache = new DearCache<>(MemoryBudget.FIGURES.bytes() / 8, dear, tail, clock);
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, ALLOWED);
        Question question = new Question(
                parameters.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE),
                EntryQuestion.read(parameters, filters),
                (int) parameters.number("limit", 1, MOST, USUAL));
        Found found = cache.get(request.caller(), question, (seq, at) -> read(question, seq));
        String link = found.next() == 0 ? null : Paging.link(request, "before", Long.toString(found.next()));
        return Response.of(found.body()).link(link);
    }

    private Found read(Question question, long head) {
        EntryGroups.Page page =
                groups.before(Math.min(question.before(), head + 1), question.filter(), question.limit());
        List<GroupJson> lines = page.groups().stream().map(GroupJson::of).toList();
        return new Found(Json.body(new Answer(lines, page.next(), head)), page.next());
    }

    private record Question(long before, EntryFilter filter, int limit) {}

    private record Found(Body body, long next) {}

    private record Answer(List<GroupJson> groups, long next, long head) {}

    private record GroupJson(String dataset, Map<String, Long> counts, long first, long last, String from, String to) {
        static GroupJson of(Group group) {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (Event event : Event.values()) {
                if (group.counts().containsKey(event)) {
                    counts.put(event.wire(), group.counts().get(event));
                }
            }
            return new GroupJson(
                    group.dataset(),
                    counts,
                    group.first(),
                    group.last(),
                    RecordJson.instant(group.began()),
                    RecordJson.instant(group.ended()));
        }
    }
}
