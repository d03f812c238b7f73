package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import opencredit.search.text.Tokens;
import opencredit.search.text.Words;
import org.jspecify.annotations.Nullable;

/** The queries that all others are made of. Every text is a value: there is no query language that it could speak. */
final class Queries {

    private Queries() {}

    static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query oneOf(String field, Collection<String> values) {
        List<FieldValue> all = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(all))));
    }

    /** Both ends included; null for none. */
    static Query range(String field, @Nullable Long from, @Nullable Long to) {
        return Query.of(query -> query.range(
                range -> range.term(term -> term.field(field).gte(text(from)).lte(text(to)))));
    }

    private static @Nullable String text(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    /**
     * The other engine looks for every second pair only; this one lets no pair be left out of a phrase. Gaps at its ends
     * stand for nothing that was typed; what is nothing but gaps is found nowhere.
     */
    static Query phrase(String field, String tokens) {
        String whole = tokens.replaceAll("^[| ]+|[| ]+$", "");
        return Query.of(query -> query.matchPhrase(phrase -> phrase.field(field).query(whole)));
    }

    /** A fragment of a text: two characters or more by its pairs, one by itself. */
    static Query word(String pairs, String singles, String word) {
        return word.codePointCount(0, word.length()) == 1 ? term(singles, word) : phrase(pairs, Tokens.wordPairs(word));
    }

    static Query all(Words words, Function<String, Query> query) {
        return all(
                words.words().stream().map(query).toList(),
                words.excluded().stream().map(query).toList());
    }

    static Query all(List<Query> wanted, List<Query> unwanted) {
        return BoolQuery.of(is -> is.filter(wanted).mustNot(unwanted))._toQuery();
    }

    static Query nothing() {
        return Query.of(query -> query.matchNone(none -> none));
    }

    static Query any(List<Query> alternatives) {
        return BoolQuery.of(is -> is.should(alternatives).minimumShouldMatch("1"))
                ._toQuery();
    }
}
