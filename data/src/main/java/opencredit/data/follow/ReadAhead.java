package opencredit.data.follow;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongFunction;

/** Reads the next entries while the last are being applied: for search, reading and parsing is a fifth of the work. */
public final class ReadAhead<T> {
    private final String name;
    private final LongFunction<Optional<Stretch<T>>> read;
    private FutureTask<Optional<Stretch<T>>> next;

    /**
     * Begins to read.
     *
     * @param name of the view
     * @param read as {@link View#read}
     * @param after the entry after which it begins
     */
    public ReadAhead(String name, LongFunction<Optional<Stretch<T>>> read, long after) {
        this.name = name;
        this.read = read;
        this.next = begin(after);
    }

    /** The next entries; empty when the end of the ledger is reached, and then not to be asked again. */
    public Optional<Stretch<T>> next() {
        Optional<Stretch<T>> finished = finished(next);
        finished.ifPresent(stretch -> next = begin(stretch.upTo().seq()));
        return finished;
    }

    private FutureTask<Optional<Stretch<T>>> begin(long after) {
        FutureTask<Optional<Stretch<T>>> task = new FutureTask<>(() -> read.apply(after));
        Thread.ofVirtual().name(name + "-reader").start(task);
        return task;
    }

    private static <T> Optional<Stretch<T>> finished(FutureTask<Optional<Stretch<T>>> task) {
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the ledger", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
