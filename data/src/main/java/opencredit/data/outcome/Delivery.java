package opencredit.data.outcome;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody submitted who may change the records of some bodies only.
 *
 * @param upload the file's id, whose row learns of its batch; null for a single row that nobody has to confirm
 * @param amends the entry as which the record was last written that a single row amends; 0 of a row that only publishes;
 *     null of a file, whose rows may do both
 * @param restores the withdrawn record that a single row brings back; null where it brings none back
 */
public record Delivery(
        OwnBodies bodies,
        @Nullable UUID upload,
        @Nullable Long amends,
        @Nullable UUID restores) {
    /** A file. */
    public Delivery(OwnBodies bodies, @Nullable UUID upload) {
        this(bodies, upload, null, null);
    }

    /** A row that amends a record. */
    public static Delivery amending(OwnBodies bodies, long seq) {
        return new Delivery(bodies, null, seq, null);
    }

    /** A row that brings a record back. */
    public static Delivery restoring(OwnBodies bodies, UUID record) {
        return new Delivery(bodies, null, null, record);
    }

    /** The same as a submitted file, of which others can learn. */
    public Delivery as(UUID file) {
        return new Delivery(bodies, file, amends, restores);
    }

    /** A row that publishes a record, and amends none. */
    public static Delivery publishing(OwnBodies bodies) {
        return new Delivery(bodies, null, 0L, null);
    }
}
