package opencredit.data.store;

import java.util.UUID;

/** A record is not in the state that was needed; nothing was changed. Any other failure is no answer about a record. */
public final class WrongState extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongState(UUID record, String why) {
        super("record " + record + " " + why);
    }
}
