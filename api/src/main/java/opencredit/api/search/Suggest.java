package opencredit.api.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import opencredit.api.cache.AnswerCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.query.TypedWords;
import opencredit.api.wire.Json;
import opencredit.data.memory.MemoryBudget;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.archive.Subjects;
import opencredit.data.store.read.Authorities;
import opencredit.data.store.read.Records;
import opencredit.search.SearchIndex;
import opencredit.search.Suggestion;
import org.jspecify.annotations.Nullable;

/** {@code /v1/suggest}. */
public final class Suggest implements Feature {
    private static final List<String> ALLOWED = List.of("q", "limit");
    /** More do not fit under a search field. */
    private static final int MOST = 20;

    private static final int USUAL = 10;

    /** Readers mostly look for somebody: numbers and authorities have a fifth each, and leave it where there are none. */
    private static final int SHARE = 5;

    private final SearchIndex index;
    private final Subjects subjects;
    private final Records records;
    private final KnownAuthorities authorities;
    private final AnswerCache<Question, Body> cache;
    private final LongSupplier changes;

    /** @param changes how often the index changed */
    public Suggest(
            SearchIndex index,
            LongSupplier changes,
            Subjects subjects,
            Records records,
            Authorities authorities,
            LedgerTail tail,
            Clock clock) {
        this.index = index;
        this.changes = changes;
        this.subjects = subjects;
        this.records = records;
        this.authorities = new KnownAuthorities(authorities, tail, clock);
        this.cache = new AnswerCache<>(MemoryBudget.SUGGESTIONS.bytes(), tail, clock);
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, ALLOWED);
        int limit = (int) parameters.number("limit", 1, MOST, USUAL);
        Question question = new Question(TypedWords.read(parameters).typed(), limit, changes.getAsLong());
        return Response.of(cache.get(
                question, (_, now) -> Json.body(new Suggestions(ask(question.typed(), limit, now)))));
    }

    private List<Suggested> ask(String typed, int limit, Instant now) {
        try {
            List<Suggested> known = authorities.typed(typed, limit).stream()
                    .map(authority -> new Suggested("authority", authority.name(), authority.code(), null))
                    .toList();
            List<Suggested> numbers = numbers(typed, limit, now);
            int kept = Math.min(known.size(), limit / SHARE) + Math.min(numbers.size(), limit / SHARE);
            List<Suggested> all = new ArrayList<>(names(typed, limit - kept, now));
            int more = limit - all.size() - Math.min(numbers.size(), limit / SHARE);
            all.addAll(known.subList(0, Math.min(known.size(), more)));
            all.addAll(numbers.subList(0, Math.min(numbers.size(), limit - all.size())));
            return all;
        } catch (SearchIndex.Broken | SearchIndex.Away notNow) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
    }

    private List<Suggested> names(String typed, int limit, Instant now) {
        List<String> codes =
                index.suggest(typed, limit).stream().map(Suggestion::code).toList();
        return subjects.names(codes, now).stream()
                .map(subject -> new Suggested("subject", subject.name(), subject.code(), null))
                .toList();
    }

    private List<Suggested> numbers(String typed, int limit, Instant now) {
        List<UUID> ids = index.numbered(typed, limit);
        return ids.isEmpty()
                ? List.of()
                : records.shown(ids, now).stream().map(Suggest::number).toList();
    }

    private static Suggested number(StoredRecord record) {
        JsonNode content = Json.parse(record.content());
        return new Suggested(
                "number",
                content.at("/subject/name").textValue(),
                content.at("/subject/code").textValue(),
                content.at("/documentNumber").textValue());
    }

    /** @param changes of the index before it is asked */
    private record Question(String typed, int limit, long changes) {}

    /**
     * @param kind of {@code subject}, {@code authority}, {@code number}
     * @param name of a number: whom its record is about
     */
    private record Suggested(
            String kind,
            String name,
            @Nullable String code,
            @Nullable String number) {}

    private record Suggestions(List<Suggested> suggestions) {}
}
