package opencredit.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opencredit.data.follow.View;
import opencredit.data.record.RecordTotals;
import opencredit.search.name.Candidate;
import opencredit.search.name.TypedName;
import org.jspecify.annotations.Nullable;

/**
 * An index of the records shown and of their subjects. One thread at a time changes it, any number search.
 *
 * <p>It is a view of the ledger: it may be thrown away at any moment, and is built again from the first entry.
 */
public interface SearchIndex extends AutoCloseable {

    /**
     * The last ledger entry whose change is durable and visible here; 0 for an empty index.
     *
     * <p>Asked by the thread that changes it. An index that several servers share may have been put in the place of
     * another meanwhile; {@link #apply} changes the one that was last asked for its position.
     *
     * @throws Broken when a search found it unreadable, so that its follower hears of it
     * @throws Away when it cannot be told now
     */
    long position();

    /** Which index it is, as of then: another after one was put in the place of another that was as far. */
    default String identity() {
        return "";
    }

    /** What was told of that entry, by which a follower knows the ledger again; empty for an empty index. */
    String mark();

    /**
     * Applies the changes of all entries up to {@code seq}; on return they are durable and visible.
     *
     * @param mark kept beside {@code seq}
     * @throws Broken when it could not
     * @throws Away when it could not and may later; some of the changes may be there already
     */
    void apply(List<Change> changes, long seq, String mark);

    /** Applies changes without a mark. */
    default void apply(List<Change> changes, long seq) {
        apply(changes, seq, "");
    }

    /**
     * What is deleted by the changes to come, or was before, has to leave the engine's files too, soon after they are
     * applied. Remembered over a restart.
     */
    default void forget() {}

    /** Called now and then by the thread that changes it, when nothing is to be applied: time for what need not be at once. */
    default void idle() {}

    /** The best records and subjects for a query. */
    Hits search(SearchQuery query);

    /**
     * The subjects that a query names, page by page. The first are those that {@link #suggest} has, in the same order.
     */
    SubjectHits subjects(SubjectQuery query);

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

    /**
     * Begins another index beside this one, which serves on until that takes its place; empty for an engine that can
     * only be emptied.
     */
    default Optional<Successor> beside() {
        return Optional.empty();
    }

    /** An index that is being built, for the one thread that builds it. */
    interface Successor extends AutoCloseable {

        /** As {@link SearchIndex#position}. */
        long position();

        /** As {@link SearchIndex#apply}. */
        void apply(List<Change> changes, long seq, String mark);

        /** What is in it, as the ledger tallies it. */
        RecordTotals tally();

        /** Takes the place of the one that serves, which is thrown away. */
        void takeOver();

        /** Throws it away, unless it took over. */
        @Override
        void close();
    }

    /** The engine cannot be reached, or is too slow: nothing is lost, and the same may be asked again later. */
    class Away extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Away(String why, @Nullable Throwable cause) {
            super("the search engine is away: " + why, cause);
        }
    }

    /** The index can no longer be written or read; {@link #reset} makes it usable again. */
    final class Broken extends View.Broken {
        private static final long serialVersionUID = 1;

        public Broken(Throwable cause) {
            super("search index is broken and has to be built again", cause);
        }
    }
}
