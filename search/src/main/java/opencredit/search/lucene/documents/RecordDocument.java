package opencredit.search.lucene.documents;

import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedRecord;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;

/** A record as Lucene sees it. */
final class RecordDocument {

    private RecordDocument() {}

    static Document of(IndexedRecord record) {
        Document document = new Document();
        document.add(new StringField(IndexFields.ID, Ids.term(record.id()), Store.NO));
        document.add(NumericDocValuesField.indexedField(IndexFields.DAY, record.day()));
        document.add(new NumericDocValuesField(Fields.HIGH, Ids.high(record.id())));
        document.add(new NumericDocValuesField(Fields.LOW, Ids.low(record.id())));
        document.add(NumericDocValuesField.indexedField(IndexFields.VISIBLE_UNTIL, record.visibleUntil()));
        record.values().forEach(value -> Fields.add(document, value));
        record.numbers().forEach((field, number) -> document.add(new NumericDocValuesField(field, number)));
        record.texts().forEach(text -> document.add(Fields.tokens(text)));
        return document;
    }
}
