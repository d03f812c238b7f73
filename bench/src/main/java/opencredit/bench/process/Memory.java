package opencredit.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Anonymous memory of a process, as Linux counts it: what it made itself, without files mapped. */
public final class Memory implements AutoCloseable {
    /** Shorter than a collection of the heap: no peak hides between two looks. */
    private static final int EVERY_MILLIS = 20;

    private final Path status;
    private final Thread watching;
    private volatile long peak;
    private volatile boolean ended;

    private Memory(long process) {
        this.status = Path.of("/proc", Long.toString(process), "status");
        this.watching = Thread.ofPlatform().daemon().unstarted(this::watch);
    }

    /** Watches a process until closed, or until it ends. */
    public static Memory of(long process) {
        Memory memory = new Memory(process);
        memory.watching.start();
        return memory;
    }

    /** The most bytes seen since the last call; 0 where the system does not tell. */
    public long peak() {
        long most = peak;
        peak = 0;
        return most;
    }

    private void watch() {
        try {
            while (!ended) {
                peak = Math.max(peak, now());
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (IOException gone) {
            ended = true;
        } catch (InterruptedException closed) {
            ended = true;
        }
    }

    private long now() throws IOException {
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("RssAnon:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
            }
        }
        return 0;
    }

    @Override
    public void close() {
        ended = true;
        watching.interrupt();
    }
}
