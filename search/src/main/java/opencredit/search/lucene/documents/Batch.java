package opencredit.search.lucene.documents;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opencredit.search.Change;
import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedRecord;
import opencredit.search.document.IndexedSubject;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
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

    private final IndexWriter writer;
    private final Lookup records;
    private final Lookup subjects;
    private final Lookup owners;
    private final Map<UUID, Change> changes = new LinkedHashMap<>();
    private final Set<IndexedSubject> owning = new HashSet<>();
    private final Set<IndexedSubject> left = new HashSet<>();

    /** @param before sees everything written so far */
    public Batch(IndexWriter writer, IndexSearcher before) throws IOException {
        this.writer = writer;
        this.records = new Lookup(before, IndexFields.ID);
        this.subjects = new Lookup(before, Fields.SUBJECT_KEY);
        this.owners = new Lookup(before, IndexFields.OWNER);
    }

    public void write(List<Change> all) throws IOException {
        all.forEach(change -> changes.put(change.id(), change));
        for (Change change : changes.values().stream().sorted(ORDER).toList()) {
            write(change);
        }
        for (IndexedSubject owner :
                owning.stream().sorted(SubjectDocument.ORDER).toList()) {
            begin(owner);
        }
        left.removeAll(owning);
        for (IndexedSubject owner : left) {
            end(owner);
        }
    }

    private static long day(Change change) {
        return switch (change) {
            case Change.Shown shown -> shown.document().decisionDate().toEpochDay();
            case Change.Gone gone -> 0;
        };
    }

    private void write(Change change) throws IOException {
        BytesRef id = Ids.term(change.id());
        boolean known = records.any(id, this::leave);
        switch (change) {
            case Change.Shown shown when known -> writer.updateDocument(new Term(IndexFields.ID, id), document(shown));
            case Change.Shown shown -> writer.addDocument(document(shown)); // spares looking for one to delete
            case Change.Gone gone when known -> writer.deleteDocuments(new Term(IndexFields.ID, id));
            case Change.Gone gone -> {}
        }
    }

    private Document document(Change.Shown shown) {
        owning.addAll(IndexedSubject.of(shown.document()));
        return RecordDocument.of(IndexedRecord.of(shown.document()));
    }

    private boolean leave(LeafReader reader, int document) throws IOException {
        SortedSetDocValues parties = reader.getSortedSetDocValues(IndexFields.OWNER);
        if (parties != null && parties.advanceExact(document)) {
            for (int party = 0; party < parties.docValueCount(); party++) {
                left.add(new IndexedSubject(parties.lookupOrd(parties.nextOrd()).utf8ToString()));
            }
        }
        return true;
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
