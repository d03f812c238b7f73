package opencredit.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opencredit.search.Change;
import opencredit.search.lucene.documents.Batch;
import opencredit.search.lucene.documents.Fields;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
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

    /** Of a heap of 448 MB; a batch of the follower fits, so that it becomes one segment. */
    private static final double BUFFER_MEGABYTES = 48;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile State state;

    private OpenFolder(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.state = State.read(writer);
        this.searchers = new SearcherManager(writer, new Searchers());
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
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMaxFullFlushMergeWaitMillis(0) // a withdrawal waits for no merge
                .setCommitOnClose(false);
    }

    State state() {
        return state;
    }

    /** All or, when this throws, nothing; then nothing more can be written. */
    void apply(List<Change> changes, State next) throws IOException {
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

    /** Leaves what was committed last; searches under way end well. */
    void close() throws IOException {
        try (directory) {
            searchers.close();
            writer.rollback();
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
