package opencredit.search.lucene.queries;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Rank;
import opencredit.search.document.IndexCondition;
import opencredit.search.document.IndexFields;
import opencredit.search.text.Tokens;
import opencredit.search.text.Words;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The queries for records. No scores: what fits better is asked for first. */
final class RecordQueries {

    private final Map<Rank, Query> ranks = new EnumMap<>(Rank.class);
    private final List<Rank> order;
    private final BooleanQuery visible;
    private final BooleanQuery filter;

    RecordQueries(IndexSearcher searcher, SearchQuery query, Words words) throws IOException {
        this.order = query.order().ranks();
        String key = Tokens.key(words.wanted());
        Query number = WordQueries.whole(searcher, IndexFields.KEY, key);
        Map<String, Query> anywhere = anywhere(searcher, words, key, number);
        for (Rank rank : Rank.values()) {
            ranks.put(
                    rank,
                    switch (rank) {
                        case NUMBER -> number;
                        case WHOLE_NAME -> WordQueries.whole(searcher, IndexFields.NAME_KEY, key);
                        case NAME ->
                            WordQueries.all(
                                    words, word -> WordQueries.word(IndexFields.NAME, IndexFields.NAME_SINGLES, word));
                        case ANYWHERE -> WordQueries.all(words, anywhere::get);
                        case FOUND -> anyOf(Rank.NUMBER, Rank.WHOLE_NAME, Rank.ANYWHERE);
                        case SIMILAR -> new MatchNoDocsQuery();
                    });
        }
        this.visible = visible(query, words, anywhere);
        this.filter = filter(query, visible);
    }

    /** @param subjects codes of those whose records fit last */
    void similarTo(List<String> subjects) {
        ranks.put(
                Rank.SIMILAR,
                new TermInSetQuery(
                        RecordFilter.SUBJECT.indexField(),
                        subjects.stream().map(BytesRef::new).toList()));
    }

    /** For each word. A code or number may be one of several, and mostly there is only one. */
    private static Map<String, Query> anywhere(IndexSearcher searcher, Words words, String key, Query number)
            throws IOException {
        Map<String, Query> anywhere = new HashMap<>();
        for (List<String> some : List.of(words.words(), words.excluded())) {
            for (String word : some) {
                String own = word.replace(String.valueOf(Words.GAP), "");
                anywhere.put(
                        word,
                        new BooleanQuery.Builder()
                                .add(WordQueries.word(IndexFields.ALL, IndexFields.ALL_SINGLES, word), Occur.SHOULD)
                                .add(
                                        own.equals(key) ? number : WordQueries.whole(searcher, IndexFields.KEY, own),
                                        Occur.SHOULD)
                                .build());
            }
        }
        return anywhere;
    }

    /** The records of exactly this rank. */
    Query only(Rank rank) {
        BooleanQuery.Builder builder = filtered(filter).add(ranks.get(rank), Occur.FILTER);
        for (Rank better : order) {
            if (better.compareTo(rank) < 0) {
                builder.add(ranks.get(better), Occur.MUST_NOT);
            }
        }
        return builder.build();
    }

    /** Everything that is found. */
    Query all() {
        return filtered(filter)
                .add(anyOf(Rank.FOUND, Rank.SIMILAR), Occur.FILTER)
                .build();
    }

    /** The same without the filters on roles. */
    Query unfiltered() {
        return filtered(visible)
                .add(anyOf(Rank.FOUND, Rank.SIMILAR), Occur.FILTER)
                .build();
    }

    /** A record with every word in the name also has it in any text. */
    private Query anyOf(Rank... some) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Rank rank : some) {
            any.add(ranks.get(rank), Occur.SHOULD);
        }
        return any.build();
    }

    private static BooleanQuery.Builder filtered(BooleanQuery filter) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        filter.clauses().forEach(builder::add);
        return builder;
    }

    private static BooleanQuery visible(SearchQuery query, Words words, Map<String, Query> anywhere) {
        BooleanQuery.Builder visible = new BooleanQuery.Builder();
        visible.add(range(IndexFields.VISIBLE_UNTIL, query.at().toEpochMilli() + 1, Long.MAX_VALUE), Occur.FILTER);
        words.excluded().forEach(word -> visible.add(anywhere.get(word), Occur.MUST_NOT));
        return visible.build();
    }

    private static BooleanQuery filter(SearchQuery query, BooleanQuery visible) {
        BooleanQuery.Builder filter = filtered(visible);
        IndexCondition.of(query.filter()).forEach(condition -> filter.add(condition(condition), Occur.FILTER));
        return filter.build();
    }

    static Query condition(IndexCondition condition) {
        return switch (condition) {
            case IndexCondition.OneOf(String field, List<String> values) -> oneOf(field, values);
            case IndexCondition.Range(String field, Long from, Long to) ->
                range(
                        field,
                        Objects.requireNonNullElse(from, Long.MIN_VALUE),
                        Objects.requireNonNullElse(to, Long.MAX_VALUE));
        };
    }

    static Query oneOf(String field, List<String> values) {
        return values.size() == 1
                ? term(field, values.getFirst())
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query range(String field, long from, long to) {
        return NumericDocValuesField.newSlowRangeQuery(field, from, to);
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
