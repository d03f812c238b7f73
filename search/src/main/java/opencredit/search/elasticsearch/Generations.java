package opencredit.search.elasticsearch;

import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The indexes of a register: which one serves, the next one, and those that are over. */
final class Generations {

    private final SearchCluster cluster;
    private final IndexNames names;

    Generations(SearchCluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.names = names;
    }

    /** What readers ask. */
    String alias() {
        return names.alias();
    }

    /** The one that serves; empty when there is none yet. */
    Optional<Generation.Stated> serving() {
        return Generation.behind(cluster, names.alias());
    }

    /**
     * Makes an empty one, which nobody asks yet. Its number was never another's, although all indexes be lost: whoever
     * still writes one of those must not meet this.
     */
    Generation begin() {
        long number = System.currentTimeMillis();
        Optional<Generation> made = create(names.index(number));
        while (made.isEmpty()) {
            number++;
            made = create(names.index(number));
        }
        made.get().keep(State.NOTHING);
        return made.get();
    }

    private Optional<Generation> create(String index) {
        CreateIndexRequest request = new CreateIndexRequest.Builder()
                .withJson(IndexMapping.definition())
                .index(index)
                .aliases(IndexNames.written(index), alias -> alias.isWriteIndex(true))
                .build();
        try {
            cluster.write(client -> client.indices().create(request));
            return Optional.of(new Generation(cluster, index));
        } catch (SearchCluster.Refused refused) {
            if (refused.isConflict()) {
                return Optional.empty(); // another server was quicker
            }
            throw refused;
        }
    }

    /** From one moment on readers ask this one; all others of ours are thrown away. */
    void serve(Generation next) {
        Set<String> before = existing();
        cluster.write(client -> client.indices().updateAliases(switchTo(next.index())));
        before.stream()
                .filter(index -> names.isOurs(index) && !index.equals(next.index()))
                .forEach(this::drop);
    }

    private UpdateAliasesRequest switchTo(String index) {
        return UpdateAliasesRequest.of(update -> update.actions(action -> action.remove(remove ->
                        remove.index(names.alias() + "-*").alias(names.alias()).mustExist(false)))
                .actions(action -> action.add(add -> add.index(index).alias(names.alias()))));
    }

    void drop(Generation generation) {
        drop(generation.index());
    }

    private void drop(String index) {
        try {
            cluster.write(client -> client.indices().delete(delete -> delete.index(index)));
        } catch (SearchCluster.Refused refused) {
            if (!refused.isMissing()) {
                throw refused;
            }
        }
    }

    private Set<String> existing() {
        return cluster.write(client -> client.indices().getAlias(get -> get.index(List.of(names.all()))))
                .aliases()
                .keySet();
    }
}
