package opencredit.search.lucene.documents;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedSubject;
import opencredit.search.document.SubjectFact;
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

    /** Between facts; no text that is published has one. */
    private static final String NEXT = "\0";

    private SubjectDocument() {}

    static Document of(IndexedSubject subject) {
        Document document = new Document();
        document.add(NumericDocValuesField.indexedField(IndexFields.DAY, subject.day()));
        document.add(new NumericDocValuesField(Fields.HIGH, subject.nameHash()));
        document.add(new NumericDocValuesField(Fields.LOW, subject.codeHash()));
        document.add(new StringField(Fields.SUBJECT_KEY, subject.code(), Store.NO));
        // as bytes: sorted, values are packed in blocks, and unpacking a hundred candidates was a sixth of a search
        document.add(new BinaryDocValuesField(Fields.SUBJECT_KEY, new BytesRef(subject.key())));
        document.add(new BinaryDocValuesField(Fields.SUBJECT_FACTS, new BytesRef(written(subject))));
        subject.values().forEach(value -> Fields.add(document, value));
        subject.texts().forEach(text -> document.add(Fields.tokens(text)));
        return document;
    }

    private static String written(IndexedSubject subject) {
        return subject.facts().stream().map(SubjectFact::key).sorted().collect(Collectors.joining(NEXT));
    }

    /** The facts that a document was written with. */
    static Set<SubjectFact> facts(BytesRef written) {
        Set<SubjectFact> facts = new HashSet<>();
        List.of(written.utf8ToString().split(NEXT)).forEach(fact -> facts.add(SubjectFact.read(fact)));
        return facts;
    }
}
