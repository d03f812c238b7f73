package opencredit.bench.submit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.process.PackagedServer;
import opencredit.data.store.db.Database;
import org.jspecify.annotations.Nullable;

/** A register whose server is killed while somebody submits to it, and that is looked at after each time. */
final class Killing implements AutoCloseable {
    private static final int PAGE = 1_000;

    private final Supplier<PackagedServer> start;
    private final Path home;
    private final Path files;
    private final Random random;
    private final int rows;
    private final BodyFiles drawn;
    private final Database database;
    private final SubmittingBody publisher;
    private final SubmittingBody administrator;
    private PackagedServer server;
    private HttpSubmitter submitter;
    private final Attempt undisturbed;

    /** @param home of a register that nobody has; made here */
    Killing(Path root, Path home, Path files, int rows, Random random) {
        this.home = home;
        this.files = files;
        this.rows = rows;
        this.random = random;
        this.drawn = BodyFiles.drawn(files.resolve("drawn"));
        this.start = () -> PackagedServer.start(root, Map.of("OPENCREDIT_HOME", home.toString(), "LANGUAGE", "en"));
        this.server = start.get();
        this.database = Database.embedded(home);
        this.publisher = SubmittingBody.of(database, 0);
        this.administrator = SubmittingBody.administrator(database);
        this.submitter = new HttpSubmitter(server.port(), administrator);
        // the first is of a server that compiles still, and as slow as those that follow
        this.undisturbed = attempt("undisturbed");
        undisturbed.join();
        requireWhole(0, "undisturbed");
    }

    private Attempt attempt(String name) {
        return new Attempt(submitter, publisher, file(name), name);
    }

    private Path file(String name) {
        Path file = files.resolve(name + ".csv");
        return Files.exists(file) ? file : drawn.write(file, publisher, name, rows);
    }

    /**
     * Kills the server at a random moment, starts it again and looks at what is left.
     *
     * @param wanted when; null for any moment of the whole
     * @return when it was
     */
    Phase kill(int number, @Nullable Phase wanted) {
        String name = "round-" + number;
        long head = head();
        Attempt attempt = attempt(name);
        await(attempt, wanted);
        Phase phase = attempt.phase();
        server.kill();
        attempt.join();
        server = start.get();
        submitter = new HttpSubmitter(server.port(), administrator);
        BenchOutput.say("kill %d in %s, %s".formatted(number, phase, settle(attempt, name, head)));
        requireWhole(head, name);
        requireEmptySpool(name);
        deleteFile(name);
        return phase;
    }

    private void await(Attempt attempt, @Nullable Phase wanted) {
        if (wanted == null) {
            HttpSubmitter.pause((long) (random.nextDouble() * undisturbed.until(Phase.PUBLISH) / 1e6));
            return;
        }
        while (attempt.phase().compareTo(wanted) < 0) {
            Thread.onSpinWait();
        }
        Phase before = Phase.values()[Math.max(0, wanted.ordinal() - 1)];
        long from = wanted == Phase.UPLOAD ? 0 : undisturbed.until(before);
        long nanoseconds = undisturbed.until(wanted) - from;
        HttpSubmitter.pause((long) (random.nextDouble() * nanoseconds / 2 / 1e6));
    }

    /** What was acknowledged goes on to its end or has failed with nothing published; then whoever sent it sends it again. */
    private String settle(Attempt attempt, String name, long head) {
        try {
            String id = attempt.batch();
            boolean isAcknowledged = id != null;
            // not acknowledged: the same request again, as a client that got no answer sends it
            String known = id == null ? submitter.submit(publisher, name, BodyPublishers.ofFile(file(name))) : id;
            JsonNode batch = submitter.ended(publisher, known);
            if (batch.path("state").asText().equals("done")) {
                requirePublished(batch, name);
                return isAcknowledged ? "acknowledged, went on" : "not acknowledged, sent again";
            }
            require(batch.at("/failure/code").asText().equals("interrupted"), name + " failed: " + batch);
            require(entries(head).isEmpty(), name + " is interrupted, and published");
            String again = submitter.submit(publisher, name + "-again", BodyPublishers.ofFile(file(name)));
            requirePublished(submitter.ended(publisher, again), name);
            return "interrupted, nothing published, sent anew";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void requirePublished(JsonNode batch, String name) {
        require(batch.path("state").asText().equals("done"), name + " did not end: " + batch);
        require(batch.at("/report/published").asLong() == rows, name + " was not published whole: " + batch);
    }

    /** Every row is in the ledger once, and nothing else. */
    private void requireWhole(long head, String name) {
        Set<String> records = entries(head);
        require(records.size() == rows, name + ": " + records.size() + " of " + rows + " rows are published");
    }

    /** The records that entries after a number publish; each of them once, and no other entry. */
    private Set<String> entries(long head) {
        try {
            Set<String> records = new HashSet<>();
            long next = head;
            JsonNode page;
            do {
                page = submitter.read("/v1/changes?limit=" + PAGE + "&after=" + next);
                for (JsonNode entry : page.path("entries")) {
                    require(entry.path("event").asText().equals("published"), "no publication: " + entry);
                    require(records.add(entry.path("record").asText()), "published twice: " + entry);
                }
                next = page.path("next").asLong();
            } while (next < page.path("head").asLong());
            return records;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long head() {
        try {
            return submitter.read("/v1/changes?limit=1").path("head").asLong();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the killed process kept has no name, and is gone with it. */
    private void requireEmptySpool(String name) {
        Path spool = home.resolve("spool");
        if (!Files.exists(spool)) {
            return;
        }
        try (Stream<Path> left = Files.list(spool)) {
            require(left.findAny().isEmpty(), name + " left a file in the spool");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void deleteFile(String name) {
        try {
            Files.delete(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    @Override
    public void close() {
        database.close();
        server.close();
    }
}
