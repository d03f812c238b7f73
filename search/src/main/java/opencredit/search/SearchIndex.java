package opencredit.search;

import java.util.List;
import java.util.UUID;
import opencredit.search.name.Candidate;
import opencredit.search.name.TypedName;

/**
 * An index of the records shown and of their subjects. One thread at a time changes it, any number search.
 *
 * <p>It is a view of the ledger: it may be thrown away at any moment, and is built again from the first entry.
 */
public interface SearchIndex extends AutoCloseable {

    /**
     * The last ledger entry whose change is durable and visible here; 0 for an empty index.
     *
     * @throws Broken when a search found it unreadable, so that its follower hears of it
     */
    long position();

    /** What was told of that entry, by which a follower knows the ledger again; empty for an empty index. */
    String mark();

    /**
     * Applies the changes of all entries up to {@code seq}; on return they are durable and visible.
     *
     * @param mark kept beside {@code seq}
     * @throws Broken when it could not
     */
    void apply(List<Change> changes, long seq, String mark);

    /** Applies changes without a mark. */
    default void apply(List<Change> changes, long seq) {
        apply(changes, seq, "");
    }

    /** The best records and subjects for a query. */
    Hits search(SearchQuery query);

    /**
     * The subjects whose names share most characters with what was typed, the rare ones counting more. They are
     * candidates for the common comparison: their own order means nothing.
     */
    List<Candidate> similar(TypedName typed, int limit);

    /** Subjects whose name, or its pinyin, starts with the typed text, then those where it stands elsewhere. */
    List<Suggestion> suggest(String typed, int limit);

    /** A record for each of the first document numbers, in their order, that start with what was typed. */
    List<UUID> numbered(String typed, int limit);

    /** Empties the index: position 0. */
    void reset();

    @Override
    void close();

    /** The index can no longer be written or read; {@link #reset} makes it usable again. */
    final class Broken extends RuntimeException {
        public Broken(Throwable cause) {
            super("search index is broken and has to be built again", cause);
        }
    }
}
