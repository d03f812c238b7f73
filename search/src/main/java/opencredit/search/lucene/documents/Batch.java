package opencredit.search.lucene.documents;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import opencredit.search.Change;
import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedSubject;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Writes changes, and keeps the documents of subjects in step: one is there as long as any record is theirs. */
public final class Batch {

    /** The order of the index: a segment that comes about in it need not be sorted, which costs a third of indexing. */
    private static final Comparator<Change> ORDER = Comparator.comparingLong(Batch::day)
            .thenComparingLong(change -> Ids.high(change.id()))
            .thenComparingLong(change -> Ids.low(change.id()))
            .reversed();

    /** From here on two threads write: making documents is four fifths of indexing, and a server has two cores. */
    private static final int MANY = 2_000;

    private final IndexWriter writer;
    private final IndexSearcher before;
    private final Lookup subjects;
    private final Lookup owners;
    private final Map<UUID, Change> changes = new LinkedHashMap<>();

    /** @param before sees everything written so far */
    public Batch(IndexWriter writer, IndexSearcher before) throws IOException {
        this.writer = writer;
        this.before = before;
        this.subjects = new Lookup(before, Fields.SUBJECT_KEY);
        this.owners = new Lookup(before, IndexFields.OWNER);
    }

    public void write(List<Change> all) throws IOException {
        all.forEach(change -> changes.put(change.id(), change));
        List<Change> sorted = changes.values().stream().sorted(ORDER).toList();
        int first = sorted.size() < MANY ? sorted.size() : sorted.size() / 2;
        RecordWriter one = new RecordWriter(writer, before);
        RecordWriter other = new RecordWriter(writer, before);
        if (first == sorted.size()) {
            one.write(sorted);
        } else {
            both(() -> one.write(sorted.subList(0, first)), () -> other.write(sorted.subList(first, sorted.size())));
        }
        Set<IndexedSubject> owning = new HashSet<>(one.owning());
        owning.addAll(other.owning());
        for (IndexedSubject owner :
                owning.stream().sorted(SubjectDocument.ORDER).toList()) {
            begin(owner);
        }
        Set<IndexedSubject> left = new HashSet<>(one.left());
        left.addAll(other.left());
        left.removeAll(owning);
        for (IndexedSubject owner : left) {
            end(owner);
        }
    }

    /** Returns when neither writes any more: whoever rolls back closes the writer. */
    private static void both(Writing here, Writing beside) throws IOException {
        Future<?> other;
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("search-writer").factory())) {
            other = executor.submit(() -> {
                beside.run();
                return null;
            });
            here.run();
        }
        if (other.state() == Future.State.FAILED) {
            throw new IOException("half of a batch was not written", other.exceptionNow());
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static long day(Change change) {
        return switch (change) {
            case Change.Shown shown -> shown.document().decisionDate().toEpochDay();
            case Change.Gone gone -> 0;
        };
    }

    private void begin(IndexedSubject owner) throws IOException {
        BytesRef key = new BytesRef(owner.key());
        if (!subjects.any(key, (reader, document) -> true)) {
            writer.updateDocument(new Term(Fields.SUBJECT_KEY, key), SubjectDocument.of(owner));
        }
    }

    private void end(IndexedSubject owner) throws IOException {
        BytesRef key = new BytesRef(owner.key());
        if (!owners.any(key, this::isUntouched)) {
            writer.deleteDocuments(new Term(Fields.SUBJECT_KEY, key));
        }
    }

    private boolean isUntouched(LeafReader reader, int document) throws IOException {
        NumericDocValues high = reader.getNumericDocValues(Fields.HIGH);
        NumericDocValues low = reader.getNumericDocValues(Fields.LOW);
        high.advanceExact(document);
        low.advanceExact(document);
        return !changes.containsKey(Ids.of(high.longValue(), low.longValue()));
    }
}
