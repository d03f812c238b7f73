package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Rank;
import opencredit.search.document.IndexCondition;
import opencredit.search.document.IndexFields;
import opencredit.search.text.Tokens;
import opencredit.search.text.Words;

/** The queries for records. No scores: what fits better is asked for by itself. */
final class RecordQueries {

    /** For what is called exactly so. */
    static final Set<Rank> EXACT = Set.of(Rank.NUMBER, Rank.WHOLE_NAME);

    private final Map<Rank, Query> ranks = new EnumMap<>(Rank.class);
    private final List<Rank> order;
    private final List<Query> visible = new ArrayList<>();
    private final List<Query> filter = new ArrayList<>();
    private final List<Query> excluded;

    RecordQueries(SearchQuery query, Words words) {
        this.order = query.order().ranks();
        String key = Tokens.key(words.wanted());
        for (Rank rank : Rank.values()) {
            ranks.put(
                    rank,
                    switch (rank) {
                        case NUMBER -> Queries.term(IndexFields.KEY, key);
                        case WHOLE_NAME -> Queries.term(IndexFields.NAME_KEY, key);
                        case NAME ->
                            Queries.all(words, word -> Queries.word(IndexFields.NAME, IndexFields.NAME_SINGLES, word));
                        case ANYWHERE -> Queries.all(words, RecordQueries::anywhere);
                        case FOUND -> anyOf(Rank.NUMBER, Rank.WHOLE_NAME, Rank.ANYWHERE);
                        case SIMILAR -> Queries.nothing();
                    });
        }
        visible.add(Queries.range(IndexFields.VISIBLE_UNTIL, query.at().toEpochMilli() + 1, null));
        excluded = words.excluded().stream().map(RecordQueries::anywhere).toList();
        filter.addAll(visible);
        IndexCondition.of(query.filter()).forEach(condition -> filter.add(condition(condition)));
    }

    /** @param subjects codes of those whose records fit last */
    void similarTo(List<String> subjects) {
        ranks.put(Rank.SIMILAR, Queries.oneOf(RecordFilter.SUBJECT.indexField(), subjects));
    }

    /** A code or number may be one of several words. */
    private static Query anywhere(String word) {
        String key = word.replace(String.valueOf(Words.GAP), "");
        return Queries.any(List.of(
                Queries.word(IndexFields.ALL, IndexFields.ALL_SINGLES, word), Queries.term(IndexFields.KEY, key)));
    }

    /** The records of exactly this rank. */
    Query only(Rank rank) {
        return without(rank, order);
    }

    /** The same where nothing is called exactly so: that need not be told apart then. */
    Query loosely(Rank rank) {
        return without(
                rank, order.stream().filter(better -> !EXACT.contains(better)).toList());
    }

    private Query without(Rank rank, List<Rank> others) {
        List<Query> better = others.stream()
                .filter(other -> other.compareTo(rank) < 0)
                .map(this::ranked)
                .toList();
        return filtered(filter, ranked(rank), better);
    }

    /** Whatever is called exactly so, shown or not. */
    Query anyWhole() {
        return anyOf(Rank.NUMBER, Rank.WHOLE_NAME);
    }

    /** Everything that is found. */
    Query all() {
        return filtered(filter, anyOf(Rank.FOUND, Rank.SIMILAR), List.of());
    }

    /** The same without the filters on roles. */
    Query unfiltered() {
        return filtered(visible, anyOf(Rank.FOUND, Rank.SIMILAR), List.of());
    }

    /** A record with every word in the name also has it in any text. */
    private Query anyOf(Rank... some) {
        return Queries.any(Stream.of(some).map(this::ranked).toList());
    }

    private Query ranked(Rank rank) {
        return Objects.requireNonNull(ranks.get(rank));
    }

    private Query filtered(List<Query> conditions, Query wanted, List<Query> better) {
        List<Query> all = new ArrayList<>(conditions);
        all.add(wanted);
        List<Query> unwanted = new ArrayList<>(excluded);
        unwanted.addAll(better);
        return Queries.all(all, unwanted);
    }

    static Query condition(IndexCondition condition) {
        return switch (condition) {
            case IndexCondition.OneOf(String field, List<String> values) ->
                values.size() == 1 ? Queries.term(field, values.getFirst()) : Queries.oneOf(field, values);
            case IndexCondition.Range(String field, Long from, Long to) -> Queries.range(field, from, to);
        };
    }
}
