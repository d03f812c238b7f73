package opencredit.data.outcome;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody submitted who may change the records of some bodies only.
 *
 * @param upload the file's id, whose row learns of its batch; null for a single row
 * @param amends the entry as which the record was last written that a single row amends; 0 of a row that only publishes;
 *     null of a file, whose rows may do both
 */
public record Delivery(
        OwnBodies bodies, @Nullable UUID upload, @Nullable Long amends) {
    /** A file. */
    public Delivery(OwnBodies bodies, @Nullable UUID upload) {
        this(bodies, upload, null);
    }

    /** A row that publishes a record, and amends none. */
    public static Delivery publishing(OwnBodies bodies) {
        return new Delivery(bodies, null, 0L);
    }
}
