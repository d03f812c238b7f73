package opencredit.data.store.db;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/**
 * The lasting mark of a database. It is tied to the secret that keys its records: with another one no row would find
 * its record, and all would be published a second time, silently. And it is a demonstration or none.
 */
public final class Seal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] CONSTANT = "open-credit seal".getBytes(StandardCharsets.US_ASCII);
    private static final String SET = "insert into seal (mark) values (?) on conflict do nothing";
    private static final String READ = "select mark from seal";

    private static final String MARK_DEMONSTRATION =
            "update seal set demonstration = true where not demonstration and not exists (select from entry)";

    private static final String IS_DEMONSTRATION = "select exists (select from seal where demonstration)";

    private Seal() {}

    /** Whether the database is this secret's; one that was nobody's is from now on. */
    public static boolean confirm(Database database, byte[] secret) {
        byte[] mark = mark(secret);
        byte[] kept = database.jdbi().withHandle(handle -> {
            handle.execute(SET, (Object) mark);
            return handle.select(READ).mapTo(byte[].class).one();
        });
        return MessageDigest.isEqual(mark, kept);
    }

    /**
     * Makes an empty register a demonstration, for ever. Whoever calls it holds the ledger's lock.
     *
     * @return whether it is one; a register with entries stays what it is
     */
    public static boolean markDemonstration(Handle handle) {
        handle.execute(MARK_DEMONSTRATION);
        return handle.createQuery(IS_DEMONSTRATION).mapTo(boolean.class).one();
    }

    /** Whether what is published here is fictional, and was published on days that were set by hand. */
    public static boolean isDemonstration(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(IS_DEMONSTRATION)
                        .mapTo(boolean.class)
                        .one());
    }

    private static byte[] mark(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(CONSTANT);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
