package opencredit.data.store.read;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import opencredit.data.memory.MemoryBudget;
import opencredit.data.record.RecordQuery.Position;
import opencredit.data.record.StoredPage;
import opencredit.data.record.StoredRecord;
import org.jspecify.annotations.Nullable;

/** One reading of a whole list, for a reader who may be slow. */
final class Export {
    /** Records of a chunk: about a megabyte, read in a few hundredths of a second. */
    private static final int MOST = 1_000;

    /** Records of the first chunk, while nobody knows how long they are or how slow the reader is. */
    private static final int FIRST = 100;

    /** Fewer would cost more in questions than they spare. */
    private static final int LEAST = 20;

    /** Characters of a chunk, about, of two bytes each: twenty readers read at once. */
    private static final long CHARACTERS = MemoryBudget.EXPORTING.bytes() / (20 * 2);

    /** How old what is handed over may be: a withdrawal holds for slow readers too. */
    private static final Duration OLDEST = Duration.ofSeconds(1);

    private final Reading reading;
    private final InstantSource clock;
    private int size = FIRST;

    Export(Reading reading, InstantSource clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** Hands every record over. */
    void to(Consumer<StoredRecord> consumer) {
        Position after = null;
        do {
            Instant end = clock.instant().plus(OLDEST);
            StoredPage page = reading.page(after, size);
            int given = give(page.records(), consumer, end);
            boolean whole = given == page.records().size();
            after = whole ? page.next() : position(page.records().get(given - 1));
            size = whole ? fitting(page.records()) : Math.max(LEAST, given);
        } while (after != null);
    }

    /** At least the first, and no more once {@code end} is past; returns how many. */
    private int give(List<StoredRecord> records, Consumer<StoredRecord> consumer, Instant end) {
        int given = 0;
        for (StoredRecord record : records) {
            if (given > 0 && clock.instant().isAfter(end)) {
                return given;
            }
            consumer.accept(record);
            given++;
        }
        return given;
    }

    private static int fitting(List<StoredRecord> last) {
        long characters = 1;
        for (StoredRecord record : last) {
            characters += record.content().length();
        }
        return (int) Math.clamp(CHARACTERS * last.size() / characters, LEAST, MOST);
    }

    private static Position position(StoredRecord record) {
        return new Position(record.sortValue(), record.id());
    }

    /** Reads a page as it stands now. */
    interface Reading {
        StoredPage page(@Nullable Position after, int limit);
    }
}
