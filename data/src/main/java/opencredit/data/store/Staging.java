package opencredit.data.store;

import java.util.UUID;
import opencredit.data.ledger.Disclosure;

/**
 * One submission on its way into the ledger: rows are staged durably, and nothing is published before all of them are.
 * Any number of batches stage at once; one thread each.
 */
public final class Staging implements AutoCloseable {

    private Staging() {}

    /** Opens a batch. */
    public static Staging open(Database database, String dataset, String source) {
        throw new UnsupportedOperationException();
    }

    /** Row {@code row} of the source discloses this. */
    public void publish(long row, Disclosure disclosure) {
        throw new UnsupportedOperationException();
    }

    /**
     * Row {@code row} says that the record with this natural key is over: it is withdrawn if shown, unchanged if
     * withdrawn before, and the row refused with {@code reason} as its code if there never was one.
     */
    public void end(long row, UUID key, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Everything is durable; from now on the batch is appended, by this process or by the next. Returns its id. */
    public long finish(String intakeReport) {
        throw new UnsupportedOperationException();
    }

    /** Forgets the batch, unless it is finished. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
