package opencredit.search.elasticsearch.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import opencredit.search.SearchDocument;
import opencredit.search.name.Candidate;
import opencredit.search.text.Tokens;

/**
 * A subject as Elasticsearch sees it: one document for each name under which each code has records. So a name is matched
 * once however many records it has, and its pinyin is kept once.
 *
 * @param key as records hold it
 */
public record Owner(String key) {

    /** Earlier than any decision: subjects lie behind all records, and the shortest name comes first among them. */
    private static final long BEFORE_DAYS = -1_000_000_000L;

    /** Of an order, before the key: two hashes in hexadecimal. */
    private static final int HASHES = 16;

    /** Of a record's parties. */
    public static List<Owner> of(SearchDocument record) {
        return record.parties().stream().flatMap(party -> of(party).stream()).toList();
    }

    /** Empty for a party without a code, which is no subject of its own. */
    private static Optional<Owner> of(SearchDocument.Name subject) {
        return Optional.ofNullable(subject.code())
                .map(code -> code + ' ' + subject.name())
                .filter(Fields::isTerm)
                .map(Owner::new);
    }

    /** The document of a subject that has records as of an entry. */
    public Write shown(long seq) {
        FieldValues fields = new FieldValues();
        fields.set(Fields.DAY, BEFORE_DAYS - name().length());
        fields.set(Fields.ID, order());
        fields.add(Fields.SUBJECT_CODE, Tokens.key(code()));
        fields.add(Fields.SUBJECT_NAME_KEY, Tokens.key(name()));
        fields.set(Fields.SUBJECT_NAME, Tokens.namePairs(name()));
        fields.set(Fields.SUBJECT_SINGLES, Tokens.singles(List.of(name())));
        fields.set(Fields.SUBJECT_PINYIN, Tokens.namePairs(Tokens.pinyin(name())));
        fields.set(Fields.SUBJECT_INITIALS, Tokens.namePairs(Tokens.initials(name())));
        return Write.of(id(), seq, fields.values());
    }

    /** The document of a subject that has none. */
    public Write gone(long seq) {
        return Write.tombstone(id(), seq);
    }

    /** Code and name, in what a subject is ordered by, which every answer holds: so comparing needs no database. */
    public static Candidate candidate(String order) {
        Owner owner = new Owner(order.substring(HASHES));
        return new Candidate(owner.code(), owner.name());
    }

    /** The same order among names of one length as in the other engine. */
    private String order() {
        return hexadecimal(name().hashCode()) + hexadecimal(code().hashCode()) + key;
    }

    private static String hexadecimal(int hash) {
        return HexFormat.of().toHexDigits(hash ^ Integer.MIN_VALUE);
    }

    /** Tells nothing, for it outlives the subject. */
    private String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "subject-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private String code() {
        return key.substring(0, key.indexOf(' '));
    }

    private String name() {
        return key.substring(key.indexOf(' ') + 1);
    }
}
