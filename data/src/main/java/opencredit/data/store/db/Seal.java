package opencredit.data.store.db;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ties a database to the secret that keys its records. With another one no row would find its record, and all would be
 * published a second time, silently.
 */
public final class Seal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] CONSTANT = "open-credit seal".getBytes(StandardCharsets.US_ASCII);
    private static final String SET = "insert into seal (mark) values (?) on conflict do nothing";
    private static final String READ = "select mark from seal";

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
