package opencredit.search.lucene.documents;

import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedText;
import opencredit.search.document.IndexedValue;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** How Lucene keeps the fields. Facets are counted by the doc values of a field's own name. */
public final class Fields {

    /** The order of every segment behind the day: of a record its id, of a subject two hashes. */
    public static final String HIGH = "high", LOW = "low";

    /** Of a subject: its code and names, found by its code; and the facts it was written with. */
    public static final String SUBJECT_KEY = "subjectKey", SUBJECT_FACTS = "subjectFacts";

    private static final FieldType PAIRS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType SINGLES = type(IndexOptions.DOCS);

    private Fields() {}

    public static Sort order() {
        return new Sort(
                new SortField(IndexFields.DAY, SortField.Type.LONG, true),
                new SortField(HIGH, SortField.Type.LONG, true),
                new SortField(LOW, SortField.Type.LONG, true));
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    static IndexableField tokens(IndexedText text) {
        return new TokensField(text.field(), text.tokens(), text.hasPositions() ? PAIRS : SINGLES);
    }

    static void add(Document document, IndexedValue value) {
        if (value.isFound()) {
            document.add(new StringField(value.field(), value.value(), Store.NO));
        }
        if (value.isCounted()) {
            document.add(new SortedSetDocValuesField(value.field(), new BytesRef(value.value())));
        }
    }
}
