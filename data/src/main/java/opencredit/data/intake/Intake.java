package opencredit.data.intake;

import java.nio.file.Path;
import java.time.Clock;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.store.Database;
import opencredit.data.store.Ledger;

/** From a file to the ledger. Safe for threads. */
public final class Intake {

    public Intake(Datasets datasets, Database database, Ledger ledger, byte[] secret, Clock clock) {}

    /**
     * Loads a file: decoded, checked, masked, staged, and only when it was read to its end appended.
     *
     * @throws UnreadableFile when it cannot be read as a whole; then nothing is changed
     */
    public Report load(Dataset dataset, Path file, Options options, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a file that discloses exactly one thing, for a restoration.
     *
     * @throws UnreadableFile when it does not, or when its row is refused
     */
    public Disclosure readOne(Dataset dataset, Path file) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param force load although the file lies outside what the dataset expects
     * @param includeEnded publish rows whose publication window is over, for tests and measuring
     */
    public record Options(boolean force, boolean includeEnded) {}

    /** Told how far a load is. */
    public interface Progress {
        /** Bytes of the file read, of {@code total}. */
        void read(long bytes, long total);

        /** Rows in the ledger, of {@code total}. */
        void appended(long rows, long total);
    }
}
