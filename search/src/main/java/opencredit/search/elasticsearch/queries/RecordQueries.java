package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import opencredit.data.store.RecordQuery;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Rank;
import opencredit.search.elasticsearch.documents.Fields;
import opencredit.search.elasticsearch.documents.RecordWrite;
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
                        case NUMBER -> Queries.term(Fields.KEY, key);
                        case WHOLE_NAME -> Queries.term(Fields.NAME_KEY, key);
                        case NAME -> Queries.all(words, word -> Queries.word(Fields.NAME, Fields.NAME_SINGLES, word));
                        case ANYWHERE -> Queries.all(words, RecordQueries::anywhere);
                        case FOUND -> anyOf(Rank.NUMBER, Rank.WHOLE_NAME, Rank.ANYWHERE);
                        case SIMILAR -> Queries.nothing();
                    });
        }
        visible.add(Queries.range(Fields.VISIBLE_UNTIL, query.at().toEpochMilli() + 1, null));
        excluded = words.excluded().stream().map(RecordQueries::anywhere).toList();
        filter.addAll(visible);
        filter(query.filter());
    }

    /** @param subjects codes of those whose records fit last */
    void similarTo(List<String> subjects) {
        ranks.put(Rank.SIMILAR, Queries.oneOf(Fields.SUBJECT, subjects));
    }

    /** A code or number may be one of several words. */
    private static Query anywhere(String word) {
        String key = word.replace(String.valueOf(Words.GAP), "");
        return Queries.any(List.of(Queries.word(Fields.ALL, Fields.ALL_SINGLES, word), Queries.term(Fields.KEY, key)));
    }

    /** What fits this well and no better. */
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

    /** Whoever has every word in the name has it anywhere. */
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

    private void filter(RecordQuery roles) {
        if (roles.dataset() != null) {
            filter.add(Queries.term(Fields.DATASET, roles.dataset()));
        }
        oneOf(Fields.SUBJECT, roles.subjects());
        oneOf(Fields.AUTHORITY, roles.authorities());
        oneOf(Fields.REGION, roles.regions());
        oneOf(Fields.CATEGORY, roles.categories());
        oneOf(Fields.STATE, roles.states());
        oneOf(Fields.NUMBER, roles.numbers().stream().map(RecordWrite::number).toList());
        if (roles.from() != null || roles.to() != null) {
            filter.add(Queries.range(
                    Fields.DAY,
                    roles.from() == null ? null : roles.from().toEpochDay(),
                    roles.to() == null ? null : roles.to().toEpochDay()));
        }
        if (roles.minAmount() != null || roles.maxAmount() != null) {
            filter.add(Queries.range(
                    Fields.AMOUNT,
                    roles.minAmount() == null ? null : RecordWrite.cents(roles.minAmount(), RoundingMode.CEILING),
                    roles.maxAmount() == null ? null : RecordWrite.cents(roles.maxAmount(), RoundingMode.FLOOR)));
        }
    }

    private void oneOf(String field, Collection<String> values) {
        if (!values.isEmpty()) {
            filter.add(Queries.oneOf(field, values));
        }
    }
}
