package opencredit.search.lucene.queries;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opencredit.search.Hits;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Position;
import opencredit.search.SearchQuery.Rank;
import opencredit.search.text.Words;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** The answer to a query: rank after rank until the page is full. */
public final class Answer {

    /** What a reader takes in beside the records. */
    private static final int SHOWN = 5;

    /** Some of the best may have nothing left to show. */
    private static final int SUBJECTS = 2 * SHOWN;

    private Answer() {}

    public static Hits nothing(SearchQuery query, long asOf) {
        return new Hits(List.of(), List.of(), false, Hits.Counted.nothing(query.counting()), null, asOf);
    }

    public static Hits of(IndexSearcher searcher, SearchQuery query, Words words, long asOf) throws IOException {
        List<String> subjects = new SubjectQueries(searcher, words).codes(SUBJECTS);
        RecordQueries records = new RecordQueries(searcher, query, words);
        List<Position> found = find(searcher, records, query);
        if (found.isEmpty() && !words.quoted() && isUnanswered(searcher, records, query.after())) {
            records.similarTo(subjects.subList(0, Math.min(SHOWN, subjects.size())));
            found = find(searcher, records, query);
        }
        boolean more = found.size() > query.limit();
        List<Position> page = more ? found.subList(0, query.limit()) : found;
        return new Hits(
                page.stream().map(Position::id).toList(),
                subjects,
                !page.isEmpty() && page.getFirst().rank() == Rank.SIMILAR,
                Counter.count(searcher, records.all(), query.counting()),
                more ? page.getLast() : null,
                asOf);
    }

    /** Whether no record has the words, whatever the filters: else it would answer about others than were asked for. */
    private static boolean isUnanswered(IndexSearcher searcher, RecordQueries records, @Nullable Position after)
            throws IOException {
        return (after == null || after.rank() == Rank.SIMILAR)
                && new Newest(searcher, records.unfiltered(), null).next() == null;
    }

    /** One more than the page holds, if there is one. */
    private static List<Position> find(IndexSearcher searcher, RecordQueries records, SearchQuery query)
            throws IOException {
        List<Position> found = new ArrayList<>();
        Position after = query.after();
        for (Rank rank : query.order().ranks()) {
            if (found.size() > query.limit() || (after != null && rank.compareTo(after.rank()) < 0)) {
                continue;
            }
            Newest newest = new Newest(searcher, records.only(rank), isIn(rank, after) ? after : null);
            Matches match = newest.next();
            while (match != null) {
                found.add(new Position(rank, match.day(), match.id()));
                match = found.size() > query.limit() ? null : newest.next();
            }
        }
        return found;
    }

    private static boolean isIn(Rank rank, @Nullable Position position) {
        return position != null && position.rank() == rank;
    }
}
