package opencredit.search.lucene.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import opencredit.search.SearchDocument;
import opencredit.search.name.Candidate;
import opencredit.search.text.Tokens;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.util.BytesRef;

/**
 * A subject as Lucene sees it: one document for each name under which each code has records. So a name is matched once
 * however many records it has, and its pinyin is kept once.
 */
public final class SubjectDocument {

    /** Earlier than any decision: subjects lie behind all records, and the shortest name comes first among them. */
    private static final long BEFORE_DAYS = -1_000_000_000L;

    /** Of keys, the order of the index. */
    static final Comparator<String> ORDER = Comparator.comparingLong(SubjectDocument::day)
            .thenComparingLong(key -> name(key).hashCode())
            .thenComparingLong(key -> code(key).hashCode())
            .reversed();

    private SubjectDocument() {}

    /** Of a record's parties. */
    static List<String> keys(SearchDocument record) {
        return record.parties().stream().flatMap(party -> key(party).stream()).toList();
    }

    /** What tells a subject's documents apart; empty for one without a code, which is no subject of its own. */
    private static Optional<String> key(SearchDocument.Name subject) {
        return Optional.ofNullable(subject.code())
                .map(code -> code + ' ' + subject.name())
                .filter(Fields::isTerm);
    }

    static Document of(String key) {
        String code = code(key);
        String name = name(key);
        Document document = new Document();
        document.add(NumericDocValuesField.indexedField(Fields.DAY, day(key)));
        document.add(new NumericDocValuesField(Fields.HIGH, name.hashCode()));
        document.add(new NumericDocValuesField(Fields.LOW, code.hashCode()));
        Fields.term(Fields.SUBJECT_KEY, key).ifPresent(document::add);
        Fields.term(Fields.SUBJECT_CODE, Tokens.key(code)).ifPresent(document::add);
        // as bytes: sorted, values are packed in blocks, and unpacking a hundred candidates was a sixth of a search
        document.add(new BinaryDocValuesField(Fields.SUBJECT_KEY, new BytesRef(key)));
        Fields.term(Fields.SUBJECT_NAME_KEY, Tokens.key(name)).ifPresent(document::add);
        document.add(Fields.pairs(Fields.SUBJECT_NAME, Tokens.namePairs(name)));
        document.add(Fields.singles(Fields.SUBJECT_SINGLES, Tokens.singles(List.of(name))));
        document.add(Fields.pairs(Fields.SUBJECT_PINYIN, Tokens.namePairs(Tokens.pinyin(name))));
        document.add(Fields.pairs(Fields.SUBJECT_INITIALS, Tokens.namePairs(Tokens.initials(name))));
        return document;
    }

    /** Code and name of the document with that key. */
    public static Candidate candidate(String key) {
        return new Candidate(code(key), name(key));
    }

    private static long day(String key) {
        return BEFORE_DAYS - name(key).length();
    }

    private static String code(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    private static String name(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }
}
