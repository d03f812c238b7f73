package opencredit.search.lucene.documents;

import java.util.Optional;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** The fields of the index. Documents of records and of subjects lie in it side by side and share only the order. */
public final class Fields {

    /** Changes with the fields and with how text is folded: an index of another form is begun anew. */
    public static final String FORM = "5";

    /** The order of every segment, newest decision first, so that a query stops after the hits it needs. */
    public static final String DAY = "day", HIGH = "high", LOW = "low";

    /** Of a record: exact values. Facets are counted by the doc values of the same name. */
    public static final String ID = "id",
            DATASET = "dataset",
            SUBJECT = "subject",
            AUTHORITY = "authority",
            REGION = "region",
            CATEGORY = "category",
            STATE = "state",
            YEAR = "year",
            NUMBER = "number",
            AMOUNT = "amount",
            VISIBLE_UNTIL = "visibleUntil";

    /** Of a record: what the words of a query are looked for in. */
    public static final String KEY = "key",
            NAME_KEY = "nameKey",
            NAME = "name",
            NAME_SINGLES = "nameSingles",
            ALL = "all",
            ALL_SINGLES = "allSingles";

    /** Of a record: the keys of the documents of its subject and its second party. */
    public static final String OWNER = "owner";

    /** Of a subject. */
    public static final String SUBJECT_KEY = "subjectKey",
            SUBJECT_CODE = "subjectCode",
            SUBJECT_NAME_KEY = "subjectNameKey",
            SUBJECT_NAME = "subjectName",
            SUBJECT_SINGLES = "subjectSingles",
            SUBJECT_PINYIN = "subjectPinyin",
            SUBJECT_INITIALS = "subjectInitials";

    /** Lucene takes no term beyond 32,766 bytes; nobody types a value of a tenth of that. */
    private static final int LONGEST_TERM = 3_000;

    private static final FieldType PAIRS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType SINGLES = type(IndexOptions.DOCS);

    private Fields() {}

    public static Sort order() {
        return new Sort(
                new SortField(DAY, SortField.Type.LONG, true),
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

    static IndexableField pairs(String field, String tokens) {
        return new TokensField(field, tokens, PAIRS);
    }

    static IndexableField singles(String field, String tokens) {
        return new TokensField(field, tokens, SINGLES);
    }

    static Optional<IndexableField> term(String field, String value) {
        return isTerm(value) ? Optional.of(new StringField(field, value, StringField.Store.NO)) : Optional.empty();
    }

    static Optional<IndexableField> counted(String field, String value) {
        return isTerm(value) ? Optional.of(new SortedSetDocValuesField(field, new BytesRef(value))) : Optional.empty();
    }

    /** Whether a value can be kept and looked for as a whole. */
    static boolean isTerm(String value) {
        return !value.isEmpty() && value.length() <= LONGEST_TERM;
    }
}
