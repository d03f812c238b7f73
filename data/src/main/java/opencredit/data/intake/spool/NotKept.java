package opencredit.data.intake.spool;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A submitted stream could not be kept, and nothing of it is. */
public final class NotKept extends IOException {
    private static final long serialVersionUID = 1;

    /** Whose fault it is. */
    public enum Why {
        /** The stream ended with an error before its last byte. */
        BROKEN_STREAM,
        /** It has more bytes than one file may have. */
        TOO_LARGE,
        /** The spool cannot be written: the disk is full, or the home has no rights. */
        DISK
    }

    private final Why why;

    NotKept(Why why, @Nullable IOException cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
