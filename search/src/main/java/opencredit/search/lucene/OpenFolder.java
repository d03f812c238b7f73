package opencredit.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opencredit.data.memory.MemoryBudget;
import opencredit.search.Change;
import opencredit.search.lucene.documents.Batch;
import opencredit.search.lucene.documents.Fields;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index folder, open: its one writer and its searchers. What is committed says itself how far it is. */
final class OpenFolder {

    private static final Logger LOG = LoggerFactory.getLogger(OpenFolder.class);

    /** A batch of the follower fits, so that it becomes one segment; more would spare nothing. */
    private static final double BUFFER_MEGABYTES = Math.min(256, MemoryBudget.INDEXING.bytes() / 1e6);

    /** A stop has 9.5 s for everything, and this may wait twice. */
    private static final long LAST_MILLISECONDS = 1_500;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Forgetting forgetting;
    private volatile State state;

    private OpenFolder(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.state = State.read(writer);
        this.searchers = new SearcherManager(writer, new Searchers());
        this.forgetting = new Forgetting(writer);
    }

    /** Opens what is there, if it is ours and whole; else begins anew. */
    static OpenFolder open(Path folder) throws IOException {
        try {
            return openAsItIs(folder);
        } catch (LockObtainFailedException taken) {
            throw new IllegalStateException("another process has opened the search index in " + folder, taken);
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("the search index cannot be read and is begun anew: {}", unreadable.toString());
            return create(folder);
        }
    }

    private static OpenFolder openAsItIs(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config());
            return new OpenFolder(directory, writer);
        } catch (IOException | RuntimeException unreadable) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw unreadable;
        }
    }

    /** Begins anew; only files that an index made are deleted. */
    static OpenFolder create(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(OpenFolder::isOfAnIndex).toList()) {
                Files.delete(file);
            }
        }
        return openAsItIs(folder);
    }

    private static boolean isOfAnIndex(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(IndexFileNames.SEGMENTS)
                || name.startsWith(IndexFileNames.PENDING_SEGMENTS)
                || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig()
                .setIndexSort(Fields.order())
                // forgetting leaves no segment out, however few of its documents are deleted
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMaxFullFlushMergeWaitMillis(0) // a withdrawal waits for no merge
                .setCommitOnClose(false);
    }

    State state() {
        return state;
    }

    /** All or, when this throws, nothing; then nothing more can be written. */
    void apply(List<Change> changes, long seq, String mark) throws IOException {
        commit(changes, state.at(seq, mark));
    }

    /** Notes, durably, that deleted content has to leave the files. */
    void forget() throws IOException {
        forgetting.wish();
        if (!state.forgetting()) {
            commit(List.of(), state.forgetting(true));
        }
    }

    /** Begins to forget, or ends what was begun. */
    void idle() throws IOException {
        if (state.forgetting()) {
            forgetting.begin();
            endForgetting(0);
        }
    }

    private void endForgetting(long longestMilliseconds) throws IOException {
        if (forgetting.isDone(longestMilliseconds, TimeUnit.MILLISECONDS)) {
            commit(List.of(), state.forgetting(!forgetting.isServed()));
        }
    }

    private void commit(List<Change> changes, State next) throws IOException {
        boolean applied = false;
        try {
            write(changes);
            writer.setLiveCommitData(next.data().entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
            state = next;
            applied = true;
        } finally {
            if (!applied) {
                writer.rollback();
            }
        }
    }

    private void write(List<Change> changes) throws IOException {
        IndexSearcher before = searchers.acquire();
        try {
            new Batch(writer, before).write(changes);
        } finally {
            searchers.release(before);
        }
    }

    <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Leaves what was committed last; deleted content leaves the files if time allows. */
    void close() throws IOException {
        try {
            forgetAtLast();
        } finally {
            leave();
        }
    }

    /** Leaves what was committed last; searches under way end well. */
    void leave() throws IOException {
        try (directory) {
            searchers.close();
            writer.rollback();
        }
    }

    /** The next start continues what is not finished by then. */
    private void forgetAtLast() throws IOException {
        if (writer.isOpen() && state.forgetting()) {
            endForgetting(LAST_MILLISECONDS);
            forgetting.beginAtOnce();
            endForgetting(LAST_MILLISECONDS);
        }
    }

    interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /** A cached filter is filled by reading all of it, which would make one reader in many wait. */
    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
