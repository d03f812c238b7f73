package opencredit.data.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Who uses a home: every process holds a shared lock while it does, so the one that gets it alone is the last. The
 * system drops the locks of a process that dies.
 */
final class HomeLock {
    private static final long PRESENCE = 0;
    private static final long START = 1;

    private final FileChannel channel;
    private final FileLock presence;

    private HomeLock(FileChannel channel, FileLock presence) {
        this.channel = channel;
        this.presence = presence;
    }

    /**
     * Runs {@code start} while no other process starts or stops; on return this process is one that uses the home.
     *
     * @param start is told whether other processes use the home
     */
    static HomeLock enter(Path file, Consumer<Boolean> start) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean entered = false;
        try {
            HomeLock lock = enter(channel, start);
            entered = true;
            return lock;
        } finally {
            if (!entered) {
                channel.close();
            }
        }
    }

    private static HomeLock enter(FileChannel channel, Consumer<Boolean> start) throws IOException {
        try (FileLock starting = channel.lock(START, 1, false)) {
            // waits for one that stops the server
            channel.lock(PRESENCE, 1, true).release();
            FileLock only = channel.tryLock(PRESENCE, 1, false);
            boolean others = only == null;
            if (only != null) {
                only.release();
            }
            HomeLock lock = new HomeLock(channel, channel.lock(PRESENCE, 1, true));
            if (starting.isValid()) {
                start.accept(others);
            }
            return lock;
        }
    }

    /** Runs {@code start} while no other process does. */
    void alone(Runnable start) throws IOException {
        try (FileLock starting = channel.lock(START, 1, false)) {
            if (starting.isValid()) {
                start.run();
            }
        }
    }

    /** Leaves; runs {@code stop} if no other process uses the home. One that enters meanwhile waits. */
    void leave(Runnable stop) throws IOException {
        try (channel) {
            presence.release();
            FileLock last = channel.tryLock(PRESENCE, 1, false);
            if (last != null) {
                stop.run();
            }
        }
    }
}
