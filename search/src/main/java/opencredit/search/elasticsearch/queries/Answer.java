package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opencredit.search.Hits;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Position;
import opencredit.search.SearchQuery.Rank;
import opencredit.search.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query, of questions that are asked together: one for each rank, in the order of the index and no
 * longer than the page, so that each stops early; those for subjects; and one that counts.
 */
public final class Answer {

    /** Five are shown; some of the best may have nothing left to show. */
    private static final int SUBJECTS = 10;

    private final SearchQuery query;
    private final List<Rank> ranks;
    private final RecordQueries records;
    private final List<Query> subjects;

    public Answer(SearchQuery query, Words words) {
        this.query = query;
        this.records = new RecordQueries(query, words);
        this.subjects = new SubjectQueries(words).named();
        Position after = query.after();
        this.ranks = Arrays.stream(Rank.values())
                .filter(rank -> after == null || rank.compareTo(after.rank()) >= 0)
                .toList();
    }

    public static Hits nothing(SearchQuery query, long asOf) {
        return new Hits(List.of(), List.of(), Facets.none(query.facets()), null, asOf);
    }

    public List<SearchRequestBody> questions() {
        List<SearchRequestBody> questions = new ArrayList<>();
        ranks.forEach(rank -> questions.add(page(rank)));
        subjects.forEach(subject -> questions.add(Subjects.question(subject, SUBJECTS)));
        if (!query.facets().isEmpty()) {
            questions.add(SearchRequestBody.of(body -> body.query(records.all())
                    .size(0)
                    .timeout(Order.PATIENCE)
                    .trackTotalHits(total -> total.enabled(false))
                    .aggregations(Facets.of(query.facets()))));
        }
        return questions;
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

    /** @param found the answers to {@link #questions} */
    public Hits of(List<MultiSearchItem<Void>> found, long asOf) {
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            for (Hit<Void> hit : found.get(i).hits().hits()) {
                positions.add(position(ranks.get(i), hit));
            }
        }
        boolean more = positions.size() > query.limit();
        List<Position> page = more ? positions.subList(0, query.limit()) : positions;
        return new Hits(
                page.stream().map(Position::id).toList(),
                Subjects.codes(found.subList(ranks.size(), ranks.size() + subjects.size()), SUBJECTS),
                query.facets().isEmpty()
                        ? Facets.none(query.facets())
                        : Facets.counted(found.getLast().aggregations()),
                next(more, page),
                asOf);
    }

    private static @Nullable Position next(boolean more, List<Position> page) {
        return more ? page.getLast() : null;
    }

    private static Position position(Rank rank, Hit<Void> hit) {
        List<FieldValue> place = hit.sort();
        return new Position(
                rank,
                place.getFirst().longValue(),
                UUID.fromString(place.getLast().stringValue()));
    }
}
