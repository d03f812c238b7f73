package opencredit.search.lucene.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import opencredit.search.Hits.Counted;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Rank;
import opencredit.search.SubjectHits;
import opencredit.search.SubjectQuery;
import opencredit.search.SubjectQuery.Position;
import opencredit.search.document.IndexCondition;
import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedSubject;
import opencredit.search.document.SubjectPages;
import opencredit.search.document.SubjectPages.Placed;
import opencredit.search.name.Candidate;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.TypedName;
import opencredit.search.text.Phrase;
import opencredit.search.text.Tokens;
import opencredit.search.text.Words;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The queries for subjects, asked one after the other until enough are found; within each the shortest name first. */
public final class SubjectQueries {

    /** A credit code starts with two characters of kind and six of region: what is shorter tells nobody apart. */
    private static final int SHORTEST_CODE = 9;

    private final IndexSearcher searcher;
    private final Words words;
    private final String key;
    private final List<Query> tiers;

    public SubjectQueries(IndexSearcher searcher, Words words) throws IOException {
        this.searcher = searcher;
        this.words = words;
        this.key = Tokens.key(words.wanted());
        this.tiers = tiers();
    }

    /** The best by the common comparison. */
    public List<String> codes(int limit) throws IOException {
        return NamedSubjects.of(words, first(searcher, tiers, NamedSubjects.FIRST), this::similar).stream()
                .limit(limit)
                .map(subject -> subject.candidate().code())
                .toList();
    }

    private List<Candidate> similar(TypedName typed) {
        try {
            return SimilarNames.of(searcher, typed, NamedSubjects.candidates(typed));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A page of those that meet the query's conditions. */
    public SubjectHits page(SubjectQuery query, long asOf) {
        return SubjectPages.of(query, words, new Pages(query), asOf);
    }

    /** Latin letters may be pinyin, alone or after Chinese characters. */
    private List<Query> tiers() throws IOException {
        List<Query> queries = new ArrayList<>();
        queries.add(WordQueries.whole(searcher, IndexFields.SUBJECT_CODE, key));
        queries.add(WordQueries.whole(searcher, IndexFields.SUBJECT_NAME_KEY, key));
        if (words.isOne()) {
            queries.add(WordQueries.phrase(IndexFields.SUBJECT_NAME, Phrase.start(words.wanted())));
        }
        String letters =
                key.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z') ? Tokens.pinyin(words.wanted()) : "";
        if (!letters.isEmpty()) {
            queries.add(sounding(Phrase.start(letters)));
        }
        queries.add(WordQueries.all(words, SubjectQueries::inside));
        if (letters.length() > 1) {
            queries.add(sounding(Phrase.of(letters)));
        }
        if (key.length() >= SHORTEST_CODE) {
            queries.add(new PrefixQuery(new Term(IndexFields.SUBJECT_CODE, key)));
        }
        return queries;
    }

    private static Query inside(String word) {
        return WordQueries.word(IndexFields.SUBJECT_NAME, IndexFields.SUBJECT_SINGLES, word);
    }

    /** In fields of their own: two consonants are rare in pinyin and common in initials, and phrases cost by the commonest. */
    private static Query sounding(Phrase letters) {
        return new BooleanQuery.Builder()
                .add(WordQueries.phrase(IndexFields.SUBJECT_PINYIN, letters), Occur.SHOULD)
                .add(WordQueries.phrase(IndexFields.SUBJECT_INITIALS, letters), Occur.SHOULD)
                .build();
    }

    /** The names of the first subjects, each once. */
    static Set<Candidate> first(IndexSearcher searcher, List<Query> queries, int limit) throws IOException {
        Set<List<Candidate>> found = new LinkedHashSet<>();
        for (Query query : queries) {
            if (found.size() < limit) {
                add(found, new Newest(searcher, query, null), limit);
            }
        }
        return found.stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void add(Set<List<Candidate>> found, Newest shortest, int limit) throws IOException {
        Matches match = shortest.next();
        while (match != null) {
            found.add(match.subject());
            match = found.size() < limit ? shortest.next() : null;
        }
    }

    static List<Candidate> subject(BinaryDocValues keys, int document) throws IOException {
        keys.advanceExact(document);
        return IndexedSubject.candidates(keys.binaryValue().utf8ToString());
    }

    /** What is found under the conditions of a query. */
    private final class Pages implements SubjectPages.Engine {

        private final SubjectQuery query;
        private final BooleanQuery conditions;

        Pages(SubjectQuery query) {
            this.query = query;
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            IndexCondition.of(query.filter())
                    .forEach(condition -> all.add(RecordQueries.condition(condition), Occur.FILTER));
            words.excluded().forEach(word -> all.add(inside(word), Occur.MUST_NOT));
            this.conditions = all.build();
        }

        @Override
        public List<Placed> having(@Nullable Position after, int limit, Set<String> except) {
            List<Placed> found = new ArrayList<>();
            try {
                for (int tier = after == null ? 0 : after.tier(); tier < tiers.size() && found.size() < limit; tier++) {
                    Position begin = after != null && after.tier() == tier ? after : null;
                    add(found, tier, new Newest(searcher, only(tier, except), place(begin)), limit);
                }
                return found;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static SearchQuery.@Nullable Position place(@Nullable Position position) {
            return position == null ? null : new SearchQuery.Position(Rank.FOUND, position.day(), position.id());
        }

        private static void add(List<Placed> found, int tier, Newest shortest, int limit) throws IOException {
            Matches match = shortest.next();
            while (match != null) {
                found.add(new Placed(new Position(tier, match.day(), match.id()), match.subject()));
                match = found.size() < limit ? shortest.next() : null;
            }
        }

        /** The records of exactly this rank. */
        private Query only(int tier, Set<String> except) {
            BooleanQuery.Builder only = conditions().add(tiers.get(tier), Occur.FILTER);
            tiers.subList(0, tier).forEach(better -> only.add(better, Occur.MUST_NOT));
            if (!except.isEmpty()) {
                only.add(named(except), Occur.MUST_NOT);
            }
            return only.build();
        }

        private BooleanQuery.Builder conditions() {
            BooleanQuery.Builder builder = new BooleanQuery.Builder();
            conditions.clauses().forEach(builder::add);
            return builder;
        }

        @Override
        public List<Candidate> similar(TypedName typed) {
            return SubjectQueries.this.similar(typed);
        }

        @Override
        public Set<String> meeting(Collection<String> codes) {
            Query meeting = conditions().add(named(codes), Occur.FILTER).build();
            try {
                return first(searcher, List.of(meeting), codes.size()).stream()
                        .map(Candidate::code)
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static Query named(Collection<String> codes) {
            return RecordQueries.oneOf(IndexFields.SUBJECT_CODE, keys(codes));
        }

        @Override
        public Counted count(Collection<String> others) {
            BooleanQuery.Builder any = new BooleanQuery.Builder().add(named(others), Occur.SHOULD);
            tiers.forEach(tier -> any.add(tier, Occur.SHOULD));
            Query all = conditions().add(any.build(), Occur.FILTER).build();
            try {
                return IndexFields.ofSubjects(
                        query.counting(), Counter.count(searcher, all, IndexFields.ofSubjects(query.counting())));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static List<String> keys(Collection<String> codes) {
            return codes.stream().map(Tokens::key).toList();
        }
    }
}
