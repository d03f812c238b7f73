package opencredit.search.lucene.documents;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opencredit.search.Change;
import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedRecord;
import opencredit.search.document.IndexedSubject;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Writes the documents of records, and knows whose they are and were. For one thread, beside others of its kind. */
final class RecordWriter {
    private final IndexWriter writer;
    private final Lookup records;
    private final Set<IndexedSubject> owning = new HashSet<>();
    private final Set<IndexedSubject> left = new HashSet<>();

    /** @param before sees everything written so far */
    RecordWriter(IndexWriter writer, IndexSearcher before) throws IOException {
        this.writer = writer;
        this.records = new Lookup(before, IndexFields.ID);
    }

    void write(List<Change> changes) throws IOException {
        for (Change change : changes) {
            write(change);
        }
    }

    /** Whose records were written. */
    Set<IndexedSubject> owning() {
        return owning;
    }

    /** Whose the records were that were written anew or deleted. */
    Set<IndexedSubject> left() {
        return left;
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
}
