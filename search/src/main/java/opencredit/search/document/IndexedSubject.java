package opencredit.search.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import opencredit.search.SearchDocument;
import opencredit.search.name.Candidate;
import opencredit.search.text.Tokens;

/**
 * A subject as fields with values: one document for each name under which each code has records. So a name is matched once
 * however many records it has, and its pinyin is kept once.
 *
 * @param key code and name, as records hold them
 */
public record IndexedSubject(String key) {

    /** Earlier than any decision: subjects lie behind all records, and the shortest name comes first among them. */
    private static final long BEFORE_DAYS = -1_000_000_000L;

    /** Of a record's parties. */
    public static List<IndexedSubject> of(SearchDocument record) {
        return record.parties().stream().flatMap(party -> of(party).stream()).toList();
    }

    /** Empty for a party without a code, which is no subject of its own. */
    private static Optional<IndexedSubject> of(SearchDocument.Name party) {
        return Optional.ofNullable(party.code())
                .map(code -> code + ' ' + party.name())
                .filter(IndexFields::isTerm)
                .map(IndexedSubject::new);
    }

    /** Where it stands in the order of the index; among names of one length by {@link #nameHash}, then {@link #codeHash}. */
    public long day() {
        return BEFORE_DAYS - name().length();
    }

    /** The second part of its place. */
    public int nameHash() {
        return name().hashCode();
    }

    /** The third part of its place. */
    public int codeHash() {
        return code().hashCode();
    }

    /** Kept as a whole. */
    public List<IndexedValue> values() {
        return Stream.of(
                        new IndexedValue(IndexFields.SUBJECT_CODE, Tokens.key(code()), true, false),
                        new IndexedValue(IndexFields.SUBJECT_NAME_KEY, Tokens.key(name()), true, false))
                .filter(value -> IndexFields.isTerm(value.value()))
                .toList();
    }

    /** Searched by fragments. */
    public List<IndexedText> texts() {
        return List.of(
                IndexedText.pairs(IndexFields.SUBJECT_NAME, Tokens.namePairs(name())),
                IndexedText.singles(IndexFields.SUBJECT_SINGLES, List.of(name())),
                IndexedText.pairs(IndexFields.SUBJECT_PINYIN, Tokens.namePairs(Tokens.pinyin(name()))),
                IndexedText.pairs(IndexFields.SUBJECT_INITIALS, Tokens.namePairs(Tokens.initials(name()))));
    }

    /** The subject for the common comparison of names. */
    public Candidate candidate() {
        return new Candidate(code(), name());
    }

    private String code() {
        return key.substring(0, key.indexOf(' '));
    }

    private String name() {
        return key.substring(key.indexOf(' ') + 1);
    }
}
