package opencredit.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opencredit.data.record.RecordTotals;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.Change;
import opencredit.search.SearchIndex.Away;
import opencredit.search.elasticsearch.queries.Order;

/** One index of the cluster, as whoever writes it sees it. */
final class Generation {

    /** Documents of a page of {@link #tally}: the engine's own limit. */
    private static final int PAGE = 10_000;

    private final SearchCluster cluster;
    private final String index;

    Generation(SearchCluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    String index() {
        return index;
    }

    /** What is behind a name, an alias or an index, and how far it is; empty when there is nothing. */
    static Optional<Stated> behind(SearchCluster cluster, String name) {
        try {
            GetResponse<State> answer =
                    cluster.read(client -> client.get(get -> get.index(name).id(State.ID), State.class));
            State state = answer.source();
            return Optional.of(
                    new Stated(new Generation(cluster, answer.index()), state == null ? State.NOTHING : state));
        } catch (SearchCluster.Refused refused) {
            if (refused.isMissing()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    State state() {
        return behind(cluster, index).orElseThrow(Generation::replaced).state();
    }

    /**
     * On return the changes are durable and visible. Where two write at once each change is the newer one, and the
     * state the higher: so what it says is always there.
     */
    void apply(List<Change> changes, State next) {
        try {
            if (!changes.isEmpty()) {
                new Batch(cluster, index).write(changes, next.position());
                cluster.write(client -> client.indices().refresh(refresh -> refresh.index(index)));
            }
            keep(next);
        } catch (SearchCluster.Refused refused) {
            throw refused.isMissing() ? replaced() : refused;
        }
    }

    private static Away replaced() {
        return new Away("the index was replaced meanwhile", null);
    }

    /** Writes how far it is, unless it is further. */
    void keep(State state) {
        try {
            cluster.write(client -> client.index(write -> write.index(IndexNames.written(index))
                    .requireAlias(true)
                    .id(State.ID)
                    .version(state.position())
                    .versionType(VersionType.ExternalGte)
                    .document(state)));
        } catch (SearchCluster.Refused refused) {
            if (!refused.isConflict()) {
                throw refused;
            }
        }
    }

    /** Counts every record, page by page, as the ledger does. */
    RecordTotals tally() {
        RecordTotals tally = RecordTotals.NONE;
        List<FieldValue> after = List.of();
        boolean more = true;
        while (more) {
            List<Hit<Void>> page = page(after);
            for (Hit<Void> hit : page) {
                tally = tally.plus(RecordTotals.of(UUID.fromString(hit.id()), hit.version()));
            }
            more = page.size() == PAGE;
            after = more ? page.getLast().sort() : after;
        }
        return tally;
    }

    /** In the order of the index, which costs no sorting. */
    private List<Hit<Void>> page(List<FieldValue> after) {
        SearchRequest.Builder search = new SearchRequest.Builder()
                .index(index)
                .query(query -> query.exists(exists -> exists.field(RecordFilter.DATASET.indexField())))
                .sort(Order.NEWEST)
                .size(PAGE)
                .version(true)
                .source(source -> source.fetch(false))
                .trackTotalHits(total -> total.enabled(false));
        SearchRequest request =
                after.isEmpty() ? search.build() : search.searchAfter(after).build();
        return cluster.write(client -> client.search(request, Void.class))
                .hits()
                .hits();
    }

    /** An index with its state. */
    record Stated(Generation generation, State state) {}
}
