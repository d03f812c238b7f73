package opencredit.search.lucene;

import java.nio.file.Path;
import java.util.List;
import opencredit.search.Change;
import opencredit.search.Hits;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.Suggestion;

/** The index in a folder of this machine. */
public final class LuceneIndex implements SearchIndex {

    private LuceneIndex() {}

    /** Opens the index in {@code folder}; a missing, foreign or broken one is begun anew. */
    public static LuceneIndex open(Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void apply(List<Change> changes, long seq) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Hits search(SearchQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reset() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
