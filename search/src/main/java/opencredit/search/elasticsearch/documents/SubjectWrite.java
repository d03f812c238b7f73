package opencredit.search.elasticsearch.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedSubject;
import opencredit.search.name.Candidate;

/** A subject as Elasticsearch sees it. */
public final class SubjectWrite {

    /** Of an order, before the key: two hashes in hexadecimal. */
    private static final int HASHES = 16;

    private SubjectWrite() {}

    /** The document of a subject that has records as of an entry. */
    public static Write shown(IndexedSubject subject, long seq) {
        FieldValues fields = new FieldValues();
        fields.set(IndexFields.DAY, subject.day());
        fields.set(IndexFields.ID, order(subject));
        subject.values().forEach(fields::add);
        subject.texts().forEach(text -> fields.set(text.field(), text.tokens()));
        return Write.of(id(subject.code()), seq, fields);
    }

    /** The document of a subject that has none. */
    public static Write gone(String code, long seq) {
        return Write.tombstone(id(code), seq);
    }

    /** Code and names, in what a subject is ordered by, which every answer holds: so comparing needs no database. */
    public static List<Candidate> candidates(String order) {
        return IndexedSubject.candidates(order.substring(HASHES));
    }

    /** The place of a subject, by what it is ordered by; as the other engine tells it. */
    public static UUID place(String order) {
        return new UUID(hash(order.substring(0, HASHES / 2)), hash(order.substring(HASHES / 2, HASHES)));
    }

    private static long hash(String hexadecimal) {
        return (HexFormat.fromHexDigits(hexadecimal) ^ Integer.MIN_VALUE) ^ Long.MIN_VALUE;
    }

    /** What every subject behind a place is ordered before, and the subject there is not. */
    public static String order(UUID place) {
        return hexadecimal((int) (place.getMostSignificantBits() ^ Long.MIN_VALUE))
                + hexadecimal((int) (place.getLeastSignificantBits() ^ Long.MIN_VALUE));
    }

    /** The same order among names of one length as in the other engine. */
    private static String order(IndexedSubject subject) {
        return hexadecimal(subject.nameHash()) + hexadecimal(subject.codeHash()) + subject.key();
    }

    private static String hexadecimal(int hash) {
        return HexFormat.of().toHexDigits(hash ^ Integer.MIN_VALUE);
    }

    /** Tells nothing, for it outlives the subject. */
    private static String id(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return "subject-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
