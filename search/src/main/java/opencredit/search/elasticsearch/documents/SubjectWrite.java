package opencredit.search.elasticsearch.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        return Write.of(id(subject), seq, fields);
    }

    /** The document of a subject that has none. */
    public static Write gone(IndexedSubject subject, long seq) {
        return Write.tombstone(id(subject), seq);
    }

    /** Code and name, in what a subject is ordered by, which every answer holds: so comparing needs no database. */
    public static Candidate candidate(String order) {
        return new IndexedSubject(order.substring(HASHES)).candidate();
    }

    /** The same order among names of one length as in the other engine. */
    private static String order(IndexedSubject subject) {
        return hexadecimal(subject.nameHash()) + hexadecimal(subject.codeHash()) + subject.key();
    }

    private static String hexadecimal(int hash) {
        return HexFormat.of().toHexDigits(hash ^ Integer.MIN_VALUE);
    }

    /** Tells nothing, for it outlives the subject. */
    private static String id(IndexedSubject subject) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(subject.key().getBytes(StandardCharsets.UTF_8));
            return "subject-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
