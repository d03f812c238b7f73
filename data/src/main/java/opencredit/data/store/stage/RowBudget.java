package opencredit.data.store.stage;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import opencredit.data.memory.MemoryBudget;

/**
 * Room for rows between a file and the database, in characters. All batches of a process share one: however many files
 * are loaded at once, their rows fit into the heap, and who finds no room waits until others are written.
 */
public final class RowBudget {
    /** Two as read; and while its chunk is written also as JSON and as bytes. */
    private static final int BYTES_OF_A_CHARACTER = 5;

    /** One chunk is read, one waits, one is written. */
    private static final int CHUNKS = 3;

    /** That of this process. */
    public static final RowBudget SHARED =
            new RowBudget((int) Math.min(Integer.MAX_VALUE, MemoryBudget.STAGING.bytes() / BYTES_OF_A_CHARACTER));

    private final int characters;
    private final Semaphore free;

    /** Tests make small ones of their own. */
    public RowBudget(int characters) {
        this.characters = characters;
        this.free = new Semaphore(characters, true);
    }

    /** How many characters a chunk has before it is handed on: a batch that is alone uses all the room. */
    public int chunk() {
        return characters / CHUNKS;
    }

    @Override
    public String toString() {
        int now = free.availablePermits();
        return (now == characters ? "all " : now + " of ") + characters + " characters are free";
    }

    /** The part that one batch holds. */
    public final class Share implements AutoCloseable {
        private final AtomicInteger held = new AtomicInteger();

        /** The room of a row: one that is larger than everything gets everything. */
        public int room(StagedRow.Given row) {
            return (int) Math.min(characters, row.characters());
        }

        /** Takes room if there is some and nobody waits for it. */
        public boolean tryTake(int room) {
            try {
                boolean taken = free.tryAcquire(room, 0, TimeUnit.SECONDS);
                held.addAndGet(taken ? room : 0);
                return taken;
            } catch (InterruptedException stopped) {
                throw interrupted(stopped);
            }
        }

        /** Waits for room. Whoever waits must have handed on what it holds, or all might wait for each other. */
        public void take(int room) {
            try {
                free.acquire(room);
                held.addAndGet(room);
            } catch (InterruptedException stopped) {
                throw interrupted(stopped);
            }
        }

        public void giveBack(int room) {
            held.addAndGet(-room);
            free.release(room);
        }

        /** Gives back what is left. */
        @Override
        public void close() {
            free.release(held.getAndSet(0));
        }

        private static IllegalStateException interrupted(InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new IllegalStateException("interrupted while staging", stopped);
        }
    }
}
