package opencredit.search.lucene.documents;

import java.util.Comparator;
import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedSubject;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** A subject as Lucene sees it. */
final class SubjectDocument {

    /** The order of the index. */
    static final Comparator<IndexedSubject> ORDER = Comparator.comparingLong(IndexedSubject::day)
            .thenComparingInt(IndexedSubject::nameHash)
            .thenComparingInt(IndexedSubject::codeHash)
            .reversed();

    private SubjectDocument() {}

    static Document of(IndexedSubject subject) {
        Document document = new Document();
        document.add(NumericDocValuesField.indexedField(IndexFields.DAY, subject.day()));
        document.add(new NumericDocValuesField(Fields.HIGH, subject.nameHash()));
        document.add(new NumericDocValuesField(Fields.LOW, subject.codeHash()));
        document.add(new StringField(Fields.SUBJECT_KEY, subject.key(), Store.NO));
        // as bytes: sorted, values are packed in blocks, and unpacking a hundred candidates was a sixth of a search
        document.add(new BinaryDocValuesField(Fields.SUBJECT_KEY, new BytesRef(subject.key())));
        subject.values().forEach(value -> Fields.add(document, value));
        subject.texts().forEach(text -> document.add(Fields.tokens(text)));
        return document;
    }
}
