package opencredit.search;

import java.util.List;

/**
 * An index of the records shown and of their subjects. One thread at a time changes it, any number search.
 *
 * <p>It is a view of the ledger: it may be thrown away at any moment, and is built again from the first entry.
 */
public interface SearchIndex extends AutoCloseable {

    /** The last ledger entry whose change is durable and visible here; 0 for an empty index. */
    long position();

    /** Applies the changes of all entries up to {@code seq}; on return they are durable and visible. */
    void apply(List<Change> changes, long seq);

    /** The best records and subjects for a query. */
    Hits search(SearchQuery query);

    /** Subjects whose name, or its pinyin, starts with the typed text, then those where it stands elsewhere. */
    List<Suggestion> suggest(String typed, int limit);

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
