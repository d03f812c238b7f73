package opencredit.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.Change;
import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedSubject;
import opencredit.search.document.SubjectFact;
import opencredit.search.elasticsearch.documents.RecordWrite;
import opencredit.search.elasticsearch.documents.SubjectWrite;
import opencredit.search.elasticsearch.documents.Write;

/**
 * Writes changes, and keeps the documents of subjects in step: one is there as long as any record is theirs, with the
 * facts that their records tell.
 *
 * <p>Subjects are written before records. A batch that is cut off between the two is applied again, and finds the
 * records' old subjects as it did the first time. The decision on a subject carries the batch's last entry as version,
 * and is written even where it changes nothing: of two who write at once the one who knows more entries decides. So no
 * subject of a record is ever missing for good. One without records may be left behind when both wrote at the same
 * moment; nothing is shown of it, for whoever shows a subject reads from the register what it has.
 */
final class Batch {

    /** Ids of one query; what they tell comes in one page. */
    private static final int AT_ONCE = 5_000;

    /** Subjects of one query: mostly their records tell some ten facts of each. */
    private static final int SUBJECTS_AT_ONCE = 1_000;

    /** What the engine counts in one answer has to have an end. */
    private static final int MOST_FACTS = 30_000;

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
        Set<SubjectFact> told = told();
        Set<String> codes = new TreeSet<>(left());
        told.forEach(fact -> codes.add(fact.code()));
        Map<String, Set<SubjectFact>> facts = byCode(told);
        for (List<String> some : parts(List.copyOf(codes), SUBJECTS_AT_ONCE)) {
            byCode(kept(some))
                    .forEach((code, kept) ->
                            facts.computeIfAbsent(code, _ -> new HashSet<>()).addAll(kept));
        }
        return codes.stream()
                .map(code -> facts.containsKey(code)
                        ? SubjectWrite.shown(new IndexedSubject(code, facts.get(code)), seq)
                        : SubjectWrite.gone(code, seq))
                .toList();
    }

    private static Map<String, Set<SubjectFact>> byCode(Set<SubjectFact> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(SubjectFact::code, HashMap::new, Collectors.toCollection(HashSet::new)));
    }

    private Set<SubjectFact> told() {
        Set<SubjectFact> told = new HashSet<>();
        for (Change change : changes.values()) {
            if (change instanceof Change.Shown shown) {
                told.addAll(SubjectFact.of(shown.document()));
            }
        }
        return told;
    }

    /** The subjects of the changed records. */
    private Set<String> left() {
        Set<String> left = new HashSet<>();
        for (List<String> some : parts(ids, AT_ONCE)) {
            facts(Query.of(query -> query.ids(changed -> changed.values(some))), 2 * some.size())
                    .forEach(fact -> left.add(fact.code()));
        }
        return left;
    }

    /** What the records that do not change tell of some subjects. */
    private Set<SubjectFact> kept(List<String> codes) {
        Query others = Query.of(query ->
                query.bool(is -> is.filter(theirs(codes)).mustNot(not -> not.ids(changed -> changed.values(ids)))));
        Set<SubjectFact> kept = new HashSet<>(facts(others, MOST_FACTS));
        if (kept.size() == MOST_FACTS && codes.size() > 1) {
            kept.clear();
            parts(codes, (codes.size() + 1) / 2).forEach(half -> kept.addAll(kept(half)));
        }
        // their records' other parties are not asked about
        kept.removeIf(fact -> !codes.contains(fact.code()));
        return kept;
    }

    private static Query theirs(List<String> codes) {
        List<FieldValue> values = codes.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(
                terms -> terms.field(RecordFilter.SUBJECT.indexField()).terms(any -> any.value(values))));
    }

    /** @param most there can be, or are read */
    private List<SubjectFact> facts(Query query, int most) {
        Aggregation count = Aggregation.of(
                facts -> facts.terms(terms -> terms.field(IndexFields.OWNER).size(most)));
        SearchResponse<Void> answer = cluster.write(client -> client.search(
                search -> search.index(index)
                        .query(query)
                        .size(0)
                        .aggregations(IndexFields.OWNER, count)
                        .trackTotalHits(total -> total.enabled(false)),
                Void.class));
        return Objects.requireNonNull(answer.aggregations().get(IndexFields.OWNER)).sterms().buckets().array().stream()
                .map(fact -> SubjectFact.read(fact.key().stringValue()))
                .toList();
    }

    private static List<List<String>> parts(List<String> all, int atOnce) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += atOnce) {
            parts.add(all.subList(from, Math.min(all.size(), from + atOnce)));
        }
        return parts;
    }
}
