package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opencredit.search.Hits;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Position;
import opencredit.search.SearchQuery.Rank;
import opencredit.search.name.NamedSubjects.Settled;
import opencredit.search.text.Words;

/**
 * The answer to a query, of questions that are asked together: whether anything is called just so; one for each rank, in
 * the order of the index and no longer than the page, so that each stops early; those for subjects; and one that counts.
 * Each costs the engine about what a search does, however little it finds, so those that mostly find nothing wait for
 * the first; and only where nothing has the words are the records of similar subjects asked for.
 */
public final class Answer {

    /** What a reader takes in beside the records. */
    private static final int SHOWN = 5;

    /** Some of the best may have nothing left to show. */
    private static final int SUBJECTS = 2 * SHOWN;

    private static final List<Rank> EXACT = List.of(Rank.NUMBER, Rank.WHOLE_NAME);
    private static final List<Rank> LOOSE = List.of(Rank.NAME, Rank.ANYWHERE, Rank.FOUND);

    private final Asking engine;
    private final SearchQuery query;
    private final RecordQueries records;
    private final Subjects subjects;
    private final long asOf;

    private Answer(Asking engine, SearchQuery query, Words words, long asOf) {
        this.engine = engine;
        this.query = query;
        this.records = new RecordQueries(query, words);
        this.subjects = new Subjects(words, SUBJECTS, Settled.WITHOUT_ABBREVIATIONS);
        this.asOf = asOf;
    }

    public static Hits nothing(SearchQuery query, long asOf) {
        return new Hits(List.of(), List.of(), Hits.Counted.nothing(query.counting()), null, asOf);
    }

    public static Hits of(Asking engine, SearchQuery query, Words words, long asOf) {
        return new Answer(engine, query, words, asOf).hits();
    }

    private Hits hits() {
        List<Rank> ranks = ranks(LOOSE);
        List<SearchRequestBody> questions = new ArrayList<>();
        questions.add(Order.newest(Queries.any(List.of(records.anyWhole(), subjects.anyWhole())))
                .size(1)
                .build());
        ranks.forEach(rank -> questions.add(page(rank)));
        questions.addAll(subjects.parts());
        int counting = questions.size();
        questions.addAll(counts());
        List<MultiSearchItem<Void>> found = engine.ask(questions);
        Whole whole = found.getFirst().hits().hits().isEmpty() ? Whole.NOTHING : whole();
        List<String> named = subjects.codes(engine, whole.subjects(), found.subList(1 + ranks.size(), counting));
        List<Position> positions = new ArrayList<>(whole.records());
        for (int i = 0; i < ranks.size(); i++) {
            positions.addAll(positions(ranks.get(i), found.get(1 + i)));
        }
        List<MultiSearchItem<Void>> counted = found.subList(counting, found.size());
        return positions.isEmpty() && mayBeSimilar() ? similar(named, counted) : hits(positions, named, counted);
    }

    /** Readers mostly type a part of something: only where there is anything called just so it is asked for. */
    private Whole whole() {
        List<Rank> ranks = ranks(EXACT);
        List<SearchRequestBody> questions = new ArrayList<>();
        ranks.forEach(rank -> questions.add(page(rank)));
        questions.addAll(subjects.whole());
        List<MultiSearchItem<Void>> found = engine.ask(questions);
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            positions.addAll(positions(ranks.get(i), found.get(i)));
        }
        return new Whole(positions, found.subList(ranks.size(), found.size()));
    }

    /** Those from the page's beginning on. */
    private List<Rank> ranks(List<Rank> of) {
        Position after = query.after();
        return of.stream()
                .filter(query.order().ranks()::contains)
                .filter(rank -> after == null || rank.compareTo(after.rank()) >= 0)
                .toList();
    }

    private boolean mayBeSimilar() {
        Position after = query.after();
        return after == null || after.rank() == Rank.SIMILAR;
    }

    /** Where a record has the words, whatever the filters, it would answer about others than were asked for. */
    private Hits similar(List<String> named, List<MultiSearchItem<Void>> counted) {
        if (named.isEmpty()) {
            return hits(List.of(), named, counted);
        }
        List<SearchRequestBody> questions = new ArrayList<>();
        questions.add(Order.newest(records.unfiltered()).size(1).build());
        records.similarTo(named.subList(0, Math.min(SHOWN, named.size())));
        questions.add(page(Rank.SIMILAR));
        questions.addAll(counts());
        List<MultiSearchItem<Void>> found = engine.ask(questions);
        if (!found.getFirst().hits().hits().isEmpty()) {
            return hits(List.of(), named, counted);
        }
        return hits(positions(Rank.SIMILAR, found.get(1)), named, found.subList(2, found.size()));
    }

    /** One more than the page holds, if there is one. */
    private SearchRequestBody page(Rank rank) {
        SearchRequestBody.Builder body = Order.newest(records.only(rank)).size(query.limit() + 1);
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

    /** What is called just so. */
    private record Whole(List<Position> records, List<MultiSearchItem<Void>> subjects) {
        static final Whole NOTHING = new Whole(List.of(), List.of());
    }
}
