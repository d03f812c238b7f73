package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opencredit.search.Hits;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Position;
import opencredit.search.SearchQuery.Rank;
import opencredit.search.text.Words;

/**
 * The answer to a query, of questions that are asked together: whether anything is called just so; the page of the first
 * rank, in the order of the index, so that it stops early; those for subjects; and one that counts. Each costs the engine
 * about what a search does, however little it finds, so those that are mostly not needed wait for these answers; and only
 * where nothing has the words are the records of similar subjects asked for.
 */
public final class Answer {

    /** What a reader takes in beside the records. */
    private static final int SHOWN = 5;

    /** Some of the best may have nothing left to show. */
    private static final int SUBJECTS = 2 * SHOWN;

    private final Asking engine;
    private final SearchQuery query;
    private final RecordQueries records;
    private final FoundSubjects subjects;
    private final boolean quoted;
    private final long asOf;

    private Answer(Asking engine, SearchQuery query, Words words, long asOf) {
        this.engine = engine;
        this.query = query;
        this.records = new RecordQueries(query, words);
        this.subjects = new FoundSubjects(words, SUBJECTS);
        this.quoted = words.quoted();
        this.asOf = asOf;
    }

    public static Hits nothing(SearchQuery query, long asOf) {
        return new Hits(List.of(), List.of(), false, Hits.Counted.nothing(query.counting()), null, asOf);
    }

    public static Hits of(Asking engine, SearchQuery query, Words words, long asOf) {
        return new Answer(engine, query, words, asOf).hits();
    }

    private Hits hits() {
        Optional<Rank> first = ranks(false).stream().findFirst();
        List<SearchRequestBody> questions = new ArrayList<>();
        questions.add(Order.newest(Queries.any(List.of(records.anyWhole(), subjects.anyWhole())))
                .size(1)
                .build());
        first.ifPresent(rank -> questions.add(page(rank, records.loosely(rank))));
        int parts = questions.size();
        questions.addAll(subjects.parts());
        int counting = questions.size();
        questions.addAll(counts());
        List<MultiSearchItem<Void>> found = engine.ask(questions);
        boolean whole = !found.getFirst().hits().hits().isEmpty();
        List<Position> page = first.map(rank -> positions(rank, found.get(1))).orElseGet(List::of);
        Rest rest = rest(whole, page);
        return hits(rest, found.subList(parts, counting), found.subList(counting, found.size()));
    }

    private Hits hits(Rest rest, List<MultiSearchItem<Void>> parts, List<MultiSearchItem<Void>> counted) {
        List<String> named = subjects.codes(engine, rest.subjects(), parts);
        return rest.records().isEmpty() && mayBeSimilar()
                ? similar(named, counted)
                : hits(rest.records(), named, counted);
    }

    /**
     * What is to be asked when that is answered, all together: where anything is called just so, what is, and what fits
     * less well without that; and where the page is not full, the ranks behind. Mostly nothing: readers type a part of a
     * name, and many have it.
     *
     * @param page of the first loose rank, as if nothing fitted better
     */
    private Rest rest(boolean whole, List<Position> page) {
        boolean apart = whole && query.order().ranks().stream().anyMatch(RecordQueries.EXACT::contains);
        List<Position> positions = new ArrayList<>(apart ? List.of() : page);
        List<Rank> ranks = apart ? ranks(true) : behind(page);
        List<SearchRequestBody> questions = new ArrayList<>();
        ranks.forEach(rank -> questions.add(page(rank, records.only(rank))));
        questions.addAll(whole ? subjects.whole() : List.of());
        List<MultiSearchItem<Void>> found = questions.isEmpty() ? List.of() : engine.ask(questions);
        for (int i = 0; i < ranks.size(); i++) {
            positions.addAll(positions(ranks.get(i), found.get(i)));
        }
        return new Rest(positions, found.subList(ranks.size(), found.size()));
    }

    private List<Rank> behind(List<Position> page) {
        return page.size() > query.limit()
                ? List.of()
                : ranks(false).stream().skip(1).toList();
    }

    /**
     * Those from the page's beginning on; similar names only where nothing else is found.
     *
     * @param exact with what is called just so
     */
    private List<Rank> ranks(boolean exact) {
        Position after = query.after();
        return query.order().ranks().stream()
                .filter(rank -> rank != Rank.SIMILAR && (exact || !RecordQueries.EXACT.contains(rank)))
                .filter(rank -> after == null || rank.compareTo(after.rank()) >= 0)
                .toList();
    }

    private boolean mayBeSimilar() {
        Position after = query.after();
        return !quoted && (after == null || after.rank() == Rank.SIMILAR);
    }

    /** Where a record has the words, whatever the filters, it would answer about others than were asked for. */
    private Hits similar(List<String> named, List<MultiSearchItem<Void>> counted) {
        if (named.isEmpty()) {
            return hits(List.of(), named, counted);
        }
        List<SearchRequestBody> questions = new ArrayList<>();
        questions.add(Order.newest(records.unfiltered()).size(1).build());
        records.similarTo(named.subList(0, Math.min(SHOWN, named.size())));
        questions.add(page(Rank.SIMILAR, records.only(Rank.SIMILAR)));
        questions.addAll(counts());
        List<MultiSearchItem<Void>> found = engine.ask(questions);
        if (!found.getFirst().hits().hits().isEmpty()) {
            return hits(List.of(), named, counted);
        }
        return hits(positions(Rank.SIMILAR, found.get(1)), named, found.subList(2, found.size()));
    }

    /** One more than the page holds, if there is one. */
    private SearchRequestBody page(Rank rank, Query wanted) {
        SearchRequestBody.Builder body = Order.newest(wanted).size(query.limit() + 1);
        Position after = query.after();
        if (after != null && after.rank() == rank) {
            body.searchAfter(
                    FieldValue.of(after.day()), FieldValue.of(after.id().toString()));
        }
        return body.build();
    }

    /** None or one. */
    private List<SearchRequestBody> counts() {
        return query.counting().isAsked() ? List.of(Counts.question(records.all(), query.counting())) : List.of();
    }

    private Hits hits(List<Position> positions, List<String> named, List<MultiSearchItem<Void>> counted) {
        boolean more = positions.size() > query.limit();
        List<Position> page = more ? positions.subList(0, query.limit()) : positions;
        return new Hits(
                page.stream().map(Position::id).toList(),
                named,
                !page.isEmpty() && page.getFirst().rank() == Rank.SIMILAR,
                Counts.of(query.counting(), counted),
                more ? page.getLast() : null,
                asOf);
    }

    private static List<Position> positions(Rank rank, MultiSearchItem<Void> answer) {
        return answer.hits().hits().stream().map(hit -> position(rank, hit)).toList();
    }

    private static Position position(Rank rank, Hit<Void> hit) {
        List<FieldValue> place = hit.sort();
        return new Position(
                rank,
                place.getFirst().longValue(),
                UUID.fromString(place.getLast().stringValue()));
    }

    /** All records of the page, and the subjects that are called just so. */
    private record Rest(List<Position> records, List<MultiSearchItem<Void>> subjects) {}
}
