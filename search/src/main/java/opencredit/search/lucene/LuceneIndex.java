package opencredit.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import opencredit.search.Change;
import opencredit.search.Hits;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.SubjectHits;
import opencredit.search.SubjectQuery;
import opencredit.search.Suggestion;
import opencredit.search.document.SubjectPages;
import opencredit.search.lucene.queries.Answer;
import opencredit.search.lucene.queries.NumberedRecords;
import opencredit.search.lucene.queries.SimilarNames;
import opencredit.search.lucene.queries.SubjectQueries;
import opencredit.search.name.Candidate;
import opencredit.search.name.TypedName;
import opencredit.search.text.Words;
import org.apache.lucene.store.AlreadyClosedException;

/** The index in a folder of this machine. */
public final class LuceneIndex implements SearchIndex {

    private final Path path;
    private volatile OpenFolder folder;
    private volatile boolean unreadable;

    private LuceneIndex(Path path, OpenFolder folder) {
        this.path = path;
        this.folder = folder;
    }

    /**
     * Opens the index in {@code folder}; a missing, foreign or broken one is begun anew.
     *
     * @throws IllegalStateException when another process has it open
     */
    public static LuceneIndex open(Path folder) {
        try {
            return new LuceneIndex(folder, OpenFolder.open(folder));
        } catch (IOException impossible) {
            throw new UncheckedIOException("no search index can be kept in " + folder, impossible);
        }
    }

    @Override
    public long position() {
        if (unreadable) {
            throw new Broken(new IOException("a search could not read it"));
        }
        return folder.state().position();
    }

    @Override
    public String mark() {
        return folder.state().mark();
    }

    @Override
    public void apply(List<Change> changes, long seq, String mark) {
        try {
            folder.apply(changes, seq, mark);
        } catch (IOException | RuntimeException broken) {
            throw new Broken(broken);
        }
    }

    @Override
    public void forget() {
        try {
            folder.forget();
        } catch (IOException | RuntimeException broken) {
            throw new Broken(broken);
        }
    }

    @Override
    public void idle() {
        try {
            folder.idle();
        } catch (IOException | RuntimeException broken) {
            throw new Broken(broken);
        }
    }

    @Override
    public Hits search(SearchQuery query) {
        Words words = Words.of(query.text());
        long asOf = folder.state().position(); // before the searcher is taken, which then is no older
        if (words.isEmpty()) {
            return Answer.nothing(query, asOf);
        }
        return read(searcher -> Answer.of(searcher, query, words, asOf));
    }

    @Override
    public SubjectHits subjects(SubjectQuery query) {
        Words words = Words.of(query.text());
        long asOf = folder.state().position(); // before the searcher is taken, which then is no older
        if (words.isEmpty()) {
            return SubjectPages.nothing(query, asOf);
        }
        return read(searcher -> new SubjectQueries(searcher, words).page(query, asOf));
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        Words words = Words.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return read(searcher -> new SubjectQueries(searcher, words).codes(limit)).stream()
                .map(Suggestion::new)
                .toList();
    }

    @Override
    public List<Candidate> similar(TypedName typed, int limit) {
        return typed.isEmpty() ? List.of() : read(searcher -> SimilarNames.of(searcher, typed, limit));
    }

    @Override
    public List<UUID> numbered(String typed, int limit) {
        return read(searcher -> NumberedRecords.of(searcher, typed, limit));
    }

    /** A searcher may be closed by a reset just before it is taken: then there is another one. */
    private <T> T read(OpenFolder.Reading<T> reading) {
        OpenFolder asked = folder;
        try {
            return asked.read(reading);
        } catch (AlreadyClosedException closed) {
            if (asked != folder) {
                return read(reading);
            }
            throw new Broken(closed);
        } catch (IOException | UncheckedIOException broken) {
            unreadable = asked == folder;
            throw new Broken(broken);
        }
    }

    @Override
    public void reset() {
        try {
            folder.leave();
        } catch (IOException | RuntimeException broken) {
            // what cannot be closed is deleted all the same
        }
        try {
            folder = OpenFolder.create(path);
            unreadable = false;
        } catch (IOException impossible) {
            throw new Broken(impossible);
        }
    }

    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
