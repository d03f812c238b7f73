package opencredit.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import opencredit.search.Change;
import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedSubject;
import opencredit.search.elasticsearch.documents.RecordWrite;
import opencredit.search.elasticsearch.documents.SubjectWrite;
import opencredit.search.elasticsearch.documents.Write;

/**
 * Writes changes, and keeps the documents of subjects in step: one is there as long as any record is theirs.
 *
 * <p>Subjects are written before records. A batch that is cut off between the two is applied again, and finds the
 * records' old subjects as it did the first time. The decision on a subject carries the batch's last entry as version,
 * and is written even where it changes nothing: of two who write at once the one who knows more entries decides. So no
 * subject of a record is ever missing for good. One without records may be left behind when both wrote at the same
 * moment; nothing is shown of it, for whoever shows a subject reads from the register what it has.
 */
final class Batch {

    /** Ids of one query; their owners come in one page. */
    private static final int AT_ONCE = 5_000;

    private final SearchCluster cluster;
    private final String index;
    private final Map<UUID, Change> changes = new LinkedHashMap<>();
    private List<String> ids = List.of();

    Batch(SearchCluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** @param seq the last entry that these changes take into account */
    void write(List<Change> all, long seq) {
        all.forEach(change -> changes.put(change.id(), change));
        ids = changes.keySet().stream().map(RecordWrite::id).toList();
        Bulk bulk = new Bulk(cluster, IndexNames.written(index));
        bulk.write(subjects(seq));
        bulk.write(changes.values().stream().map(RecordWrite::of).toList());
    }

    private List<Write> subjects(long seq) {
        Set<IndexedSubject> owning = owning();
        Set<IndexedSubject> left = left();
        left.removeAll(owning);
        left.removeAll(keeping(left));
        List<Write> writes = new ArrayList<>();
        owning.forEach(owner -> writes.add(SubjectWrite.shown(owner, seq)));
        left.forEach(owner -> writes.add(SubjectWrite.gone(owner, seq)));
        return writes;
    }

    private Set<IndexedSubject> owning() {
        Set<IndexedSubject> owning = new HashSet<>();
        for (Change change : changes.values()) {
            if (change instanceof Change.Shown shown) {
                owning.addAll(IndexedSubject.of(shown.document()));
            }
        }
        return owning;
    }

    /** Whose the changed records were. */
    private Set<IndexedSubject> left() {
        Set<IndexedSubject> left = new HashSet<>();
        for (List<String> some : parts(ids)) {
            left.addAll(owners(
                    Query.of(query -> query.ids(changed -> changed.values(some))),
                    terms -> terms.size(2 * some.size())));
        }
        return left;
    }

    /** Who of them has a record that does not change. */
    private Set<IndexedSubject> keeping(Set<IndexedSubject> left) {
        Set<IndexedSubject> keeping = new HashSet<>();
        for (List<String> some : parts(left.stream().map(IndexedSubject::key).toList())) {
            Query others = Query.of(query ->
                    query.bool(is -> is.filter(theirs(some)).mustNot(not -> not.ids(changed -> changed.values(ids)))));
            // their records' other parties are not asked about
            keeping.addAll(owners(others, terms -> terms.size(some.size()).include(only -> only.terms(some))));
        }
        return keeping;
    }

    private static Query theirs(List<String> owners) {
        List<FieldValue> values = owners.stream().map(FieldValue::of).toList();
        return Query.of(
                query -> query.terms(terms -> terms.field(IndexFields.OWNER).terms(any -> any.value(values))));
    }

    /** @param which says how many there can be, at least */
    private List<IndexedSubject> owners(Query query, UnaryOperator<TermsAggregation.Builder> which) {
        Aggregation count = Aggregation.of(
                owners -> owners.terms(which.apply(new TermsAggregation.Builder().field(IndexFields.OWNER))
                        .build()));
        SearchResponse<Void> answer = cluster.write(client -> client.search(
                search -> search.index(index)
                        .query(query)
                        .size(0)
                        .aggregations(IndexFields.OWNER, count)
                        .trackTotalHits(total -> total.enabled(false)),
                Void.class));
        return Objects.requireNonNull(answer.aggregations().get(IndexFields.OWNER)).sterms().buckets().array().stream()
                .map(owner -> new IndexedSubject(owner.key().stringValue()))
                .toList();
    }

    private static List<List<String>> parts(List<String> all) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
