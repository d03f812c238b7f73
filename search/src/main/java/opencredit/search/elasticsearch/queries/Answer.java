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
 * The answer to a query, of questions that are asked together: one for each rank, in the order of the index and no
 * longer than the page, so that each stops early; those for subjects; and one that counts. Only where nothing has the
 * words are the records of similar subjects asked for, after these are known.
 */
public final class Answer {

    /** What a reader takes in beside the records. */
    private static final int SHOWN = 5;

    /** Some of the best may have nothing left to show. */
    private static final int SUBJECTS = 2 * SHOWN;

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
        return new Hits(List.of(), List.of(), Facets.none(query.facets()), null, asOf);
    }

    public static Hits of(Asking engine, SearchQuery query, Words words, long asOf) {
        return new Answer(engine, query, words, asOf).hits();
    }

    private Hits hits() {
        List<Rank> ranks = ranks();
        List<SearchRequestBody> questions = new ArrayList<>();
        ranks.forEach(rank -> questions.add(page(rank)));
        questions.addAll(subjects.questions());
        int counting = questions.size();
        questions.addAll(counts());
        List<MultiSearchItem<Void>> found = engine.ask(questions);
        List<String> named = subjects.codes(engine, found.subList(ranks.size(), counting));
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            positions.addAll(positions(ranks.get(i), found.get(i)));
        }
        List<MultiSearchItem<Void>> counted = found.subList(counting, found.size());
        return positions.isEmpty() && mayBeSimilar() ? similar(named, counted) : hits(positions, named, counted);
    }

    /** Those from the page's beginning on, but for the last, which depends on the others. */
    private List<Rank> ranks() {
        Position after = query.after();
        return query.order().ranks().stream()
                .filter(rank -> rank != Rank.SIMILAR && (after == null || rank.compareTo(after.rank()) >= 0))
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
        if (query.facets().isEmpty()) {
            return List.of();
        }
        return List.of(SearchRequestBody.of(body -> body.query(records.all())
                .size(0)
                .timeout(Order.PATIENCE)
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(Facets.of(query.facets()))));
    }

    private Hits hits(List<Position> positions, List<String> named, List<MultiSearchItem<Void>> counted) {
        boolean more = positions.size() > query.limit();
        List<Position> page = more ? positions.subList(0, query.limit()) : positions;
        return new Hits(
                page.stream().map(Position::id).toList(),
                named,
                counted.isEmpty()
                        ? Facets.none(query.facets())
                        : Facets.counted(counted.getFirst().aggregations()),
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
}
