package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import opencredit.search.Hits;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Position;
import opencredit.search.SearchQuery.Rank;
import opencredit.search.name.NamedSubjects.Settled;
import opencredit.search.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query, of questions that are asked together: one for each rank, in the order of the index and no
 * longer than the page, so that each stops early; those for subjects; and one that counts.
 */
public final class Answer {

    /** What a reader takes in beside the records. */
    private static final int SHOWN = 5;

    /** Some of the best may have nothing left to show. */
    private static final int SUBJECTS = 2 * SHOWN;

    private final SearchQuery query;
    private final Words words;
    private final List<Rank> ranks;
    private final RecordQueries records;
    private final List<SearchRequestBody> subjects;

    public Answer(SearchQuery query, Words words) {
        this.query = query;
        this.words = words;
        this.records = new RecordQueries(query, words);
        this.subjects = Subjects.questions(words, SUBJECTS);
        Position after = query.after();
        this.ranks = Arrays.stream(Rank.values())
                .filter(rank -> rank != Rank.SIMILAR && (after == null || rank.compareTo(after.rank()) >= 0))
                .toList();
    }

    public static Hits nothing(SearchQuery query, long asOf) {
        return new Hits(List.of(), List.of(), Facets.none(query.facets()), null, asOf);
    }

    public List<SearchRequestBody> questions() {
        List<SearchRequestBody> questions = new ArrayList<>();
        ranks.forEach(rank -> questions.add(page(rank)));
        questions.addAll(subjects);
        questions.addAll(counting());
        return questions;
    }

    private List<SearchRequestBody> counting() {
        if (query.facets().isEmpty()) {
            return List.of();
        }
        return List.of(SearchRequestBody.of(body -> body.query(records.all())
                .size(0)
                .timeout(Order.PATIENCE)
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(Facets.of(query.facets()))));
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

    /**
     * @param found the answers to {@link #questions}
     * @param ask asks further, where those do not settle it
     */
    public Hits of(
            List<MultiSearchItem<Void>> found,
            long asOf,
            Function<List<SearchRequestBody>, Optional<List<MultiSearchItem<Void>>>> ask) {
        List<String> codes = Subjects.codes(
                words,
                found.subList(ranks.size(), ranks.size() + subjects.size()),
                SUBJECTS,
                Settled.WITHOUT_ABBREVIATIONS,
                ask);
        List<Position> positions = positions(ranks, found);
        if (positions.isEmpty() && mayBeSimilar() && !codes.isEmpty()) {
            Optional<List<MultiSearchItem<Void>>> further =
                    ask.apply(similar(codes.subList(0, Math.min(SHOWN, codes.size()))));
            // else it would answer about others than were asked for
            if (further.isPresent() && further.get().getFirst().hits().hits().isEmpty()) {
                List<MultiSearchItem<Void>> alike =
                        further.get().subList(1, further.get().size());
                return hits(positions(List.of(Rank.SIMILAR), alike), codes, alike, asOf);
            }
        }
        return hits(positions, codes, found, asOf);
    }

    private boolean mayBeSimilar() {
        return query.after() == null || query.after().rank() == Rank.SIMILAR;
    }

    /** Whether any record has the words, whatever the filters; and those that are alike, with their counts. */
    private List<SearchRequestBody> similar(List<String> codes) {
        List<SearchRequestBody> questions = new ArrayList<>();
        questions.add(Order.newest(records.unfiltered()).size(1).build());
        records.similarTo(codes);
        questions.add(page(Rank.SIMILAR));
        questions.addAll(counting());
        return questions;
    }

    private static List<Position> positions(List<Rank> ranks, List<MultiSearchItem<Void>> found) {
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            for (Hit<Void> hit : found.get(i).hits().hits()) {
                positions.add(position(ranks.get(i), hit));
            }
        }
        return positions;
    }

    private Hits hits(List<Position> positions, List<String> codes, List<MultiSearchItem<Void>> found, long asOf) {
        boolean more = positions.size() > query.limit();
        List<Position> page = more ? positions.subList(0, query.limit()) : positions;
        return new Hits(
                page.stream().map(Position::id).toList(),
                codes,
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
