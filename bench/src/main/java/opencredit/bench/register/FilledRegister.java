package opencredit.bench.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.process.ServerProcess;
import opencredit.bench.served.MeasuredServer;
import opencredit.bench.traffic.Asked;
import opencredit.bench.traffic.Traffic;

/**
 * The filled register, served by a process of its own, and what there is in it.
 *
 * @param compiled whether the server has answered enough fixed bytes to be at its fastest
 */
public record FilledRegister(Sampled sampled, ServerProcess server, Options options, AtomicBoolean compiled)
        implements AutoCloseable {
    /** Enough to keep two cores busy with the server's work and the readers' own. */
    public static final int READERS = 8;
    /**
     * Compiling goes on for half a minute on two cores: a search's first seconds were measured a hundred times slower than
     * its last. It is over when three rounds in turn bring less than a tenth.
     */
    private static final int CALM_ROUNDS = 3;

    private static final double WARM_SECONDS = 4;

    private static final double FASTER = 1.1;
    private static final int MOST_WARM_ROUNDS = 30;

    public static FilledRegister open(Home home, Options options) {
        home.fill();
        return serve(Sampled.of(home), options, home.environment(), home.scratch(""));
    }

    /** Serves a filled register, and leaves what it needs for that in {@code folder}. */
    public static FilledRegister serve(Sampled sampled, Options options, Map<String, String> environment, Path folder) {
        Path words = folder.resolve("words");
        try {
            Files.createDirectories(folder);
            Files.write(words, sampled.words());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ServerProcess server = ServerProcess.start(
                options.root(),
                environment,
                MeasuredServer.class.getName(),
                List.of(words.toString()),
                folder.resolve("port"));
        return new FilledRegister(sampled, server, options, new AtomicBoolean());
    }

    /** One round of readers. */
    public Traffic ask(int readers, Asked asking) {
        return Traffic.run(server.port(), readers, options.seconds(), asking).answered();
    }

    /** Asks until it gets no faster, before the first round, whatever is refused meanwhile; returns the last of it, with the mean length of an answer. */
    public Traffic warm(Asked asking) {
        return warm(server.port(), asking);
    }

    /** The same for fixed bytes, which are all answered in one way: once for each server. */
    public void warmFixed(Asked fixed) {
        if (compiled.compareAndSet(false, true)) {
            warm(fixed);
        }
    }

    /** The same for any server on this machine. */
    public static Traffic warm(int port, Asked asking) {
        Traffic last = Traffic.run(port, READERS, WARM_SECONDS, asking);
        double best = last.perSecond();
        int calm = 0;
        for (int round = 1; calm < CALM_ROUNDS && round < MOST_WARM_ROUNDS; round++) {
            last = Traffic.run(port, READERS, WARM_SECONDS, asking);
            calm = last.perSecond() > best * FASTER ? 0 : calm + 1;
            best = Math.max(best, last.perSecond());
        }
        return last;
    }

    @Override
    public void close() {
        server.close();
    }
}
