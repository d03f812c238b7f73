package opencredit.bench.submit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.figure.SideBySide;
import opencredit.bench.part.Reading;
import opencredit.bench.process.Command;
import opencredit.bench.process.Memory;
import opencredit.bench.process.PackagedServer;
import opencredit.bench.register.Copy;
import opencredit.bench.register.FilledRegister;
import opencredit.bench.register.Sampled;
import opencredit.bench.traffic.Arrivals;
import opencredit.bench.traffic.Asked;
import opencredit.bench.traffic.Traffic;
import opencredit.data.store.db.Database;

/**
 * Ten publishers who submit a file each at once, while readers arrive at a fifth of what saturates the packaged program; and
 * the same files by the command line alone, in another copy of the register.
 */
public final class Submitting implements Part {
    private static final int PUBLISHERS = 10;
    private static final double SHARE = 0.2;

    /** A hundred answers are the fewest of which one in a hundred can be told; ten of these are beyond it. */
    private static final double FEWEST = 1_000;

    private static final double MEGABYTE = 1e6;
    private static final double MOST_MEGABYTES = 900;
    private static final double TIMES_REST = 3;
    private static final double SHARE_OF_COMMAND = 0.5;

    /** What readers and publishers found. */
    private record Found(double rate, List<Traffic> rest, List<Traffic> meanwhile, double seconds, long peak) {}

    @Override
    public List<Figure> measure(Home home, Options options) {
        int rows = options.records() / PUBLISHERS;
        BenchOutput.say("writing files");
        Path folder = home.scratch("submitted");
        BodyFiles drawn = BodyFiles.drawn(folder.resolve("drawn"));
        Found found = overHttp(home, options, drawn, folder, rows);
        double command = byCommand(home, options, folder);
        return figures(found, command, (double) rows * PUBLISHERS);
    }

    private static Found overHttp(Home home, Options options, BodyFiles drawn, Path folder, int rows) {
        home.fill();
        Sampled sampled = Sampled.of(home);
        try (Copy copy = Copy.of(home, options, "submitting", 0);
                Database database = Database.external(copy.url())) {
            List<SubmittingBody> publishers = IntStream.range(0, PUBLISHERS)
                    .mapToObj(number -> SubmittingBody.of(database, number))
                    .toList();
            SubmittingBody administrator = SubmittingBody.administrator(database);
            for (int number = 0; number < PUBLISHERS; number++) {
                drawn.write(file(folder, number), publishers.get(number), Integer.toString(number), rows);
            }
            try (PackagedServer server =
                    PackagedServer.start(options.root(), copy.settings(home, home.scratch("submitting-home")))) {
                return served(server, options, Reading.uniform(sampled), publishers, administrator, folder);
            }
        }
    }

    private static Found served(
            PackagedServer server,
            Options options,
            Asked asking,
            List<SubmittingBody> publishers,
            SubmittingBody administrator,
            Path folder) {
        BenchOutput.say("a record by id, saturated");
        FilledRegister.warm(server.port(), asking);
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            rates.add(Traffic.run(server.port(), FilledRegister.READERS, options.seconds(), asking)
                    .answered()
                    .perSecond());
        }
        double rate = SideBySide.median(rates) * SHARE;
        double seconds = Math.max(options.seconds(), FEWEST / rate);
        List<Traffic> rest = atRest(server, rate, seconds, options.rounds(), asking);
        return whileSubmitted(server, rate, seconds, asking, rest, publishers, administrator, folder);
    }

    private static List<Traffic> atRest(PackagedServer server, double rate, double seconds, int rounds, Asked asking) {
        BenchOutput.say("a record by id at rest");
        List<Traffic> rest = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            rest.add(Arrivals.run(server.port(), rate, seconds, asking).answered());
        }
        return rest;
    }

    private static Found whileSubmitted(
            PackagedServer server,
            double rate,
            double seconds,
            Asked asking,
            List<Traffic> rest,
            List<SubmittingBody> publishers,
            SubmittingBody administrator,
            Path folder) {
        BenchOutput.say("a record by id while " + PUBLISHERS + " publishers submit");
        try (Memory memory = Memory.of(server.process());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            HttpSubmitter submitter = new HttpSubmitter(server.port(), administrator);
            CompletableFuture<?>[] all = IntStream.range(0, PUBLISHERS)
                    .mapToObj(number -> CompletableFuture.runAsync(
                            () -> submit(submitter, publishers.get(number), file(folder, number)), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture<Double> done =
                    CompletableFuture.allOf(all).thenApply(_ -> (System.nanoTime() - began) / 1e9);
            List<Traffic> meanwhile = new ArrayList<>();
            while (!done.isDone()) {
                Traffic round =
                        Arrivals.run(server.port(), rate, seconds, asking).answered();
                // one that went on when all was submitted is of rest, too
                if (!done.isDone() || meanwhile.isEmpty()) {
                    meanwhile.add(round);
                }
            }
            return new Found(rate, rest, meanwhile, done.join(), memory.peak());
        }
    }

    private static void submit(HttpSubmitter submitter, SubmittingBody publisher, Path file) {
        try {
            String id = submitter.submit(publisher, file.getFileName().toString(), BodyPublishers.ofFile(file));
            var batch = submitter.ended(publisher, id);
            var report = batch.path("report");
            if (report.path("published").asLong() == 0
                    || report.path("published").asLong()
                            != report.path("received").asLong()) {
                throw new IllegalStateException("not all rows were published: " + batch);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static double byCommand(Home home, Options options, Path folder) {
        try (Copy copy = Copy.of(home, options, "commanded", 0)) {
            BenchOutput.say("the same files by the command line alone");
            List<String> words = new ArrayList<>(List.of("load", SubmittingBody.DATASET));
            IntStream.range(0, PUBLISHERS)
                    .forEach(number -> words.add(file(folder, number).toString()));
            words.addAll(List.of("--confirm", "--no-wait", "--json"));
            Command load = home.opencredit(
                            copy.settings(home, home.scratch("commanded-home")), words.toArray(String[]::new))
                    .succeeded();
            return load.seconds();
        }
    }

    private static Path file(Path folder, int number) {
        try {
            return Files.createDirectories(folder).resolve("publisher-" + number + ".csv");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Figure> figures(Found found, double command, double rows) {
        String who = "a record by id, %,.0f a second (%.0f %% of what saturates)".formatted(found.rate(), SHARE * 100);
        String meanwhile = PUBLISHERS + " publishers submit";
        return List.of(
                Figure.told(who + ", at rest, p50", quantile(found.rest(), 0.5), "ms"),
                Figure.told(who + ", while " + meanwhile + ", p50", quantile(found.meanwhile(), 0.5), "ms"),
                Figure.atMost(
                        who + ", while " + meanwhile + ", p99; beside at rest",
                        quantile(found.meanwhile(), 0.99),
                        quantile(found.rest(), 0.99),
                        "ms",
                        TIMES_REST,
                        "3 times at most"),
                Figure.atLeast(
                        "%,.0f rows that %s over HTTP at once, beside the same files by the command line alone"
                                .formatted(rows, meanwhile),
                        rows / found.seconds(),
                        rows / command,
                        "rows/s",
                        SHARE_OF_COMMAND,
                        "1/2"),
                Figure.below(
                        "anonymous memory of the server at its peak meanwhile",
                        found.peak() / MEGABYTE,
                        "MB",
                        MOST_MEGABYTES,
                        "under 900 MB"));
    }

    private static double quantile(List<Traffic> rounds, double share) {
        return SideBySide.median(
                rounds.stream().map(traffic -> traffic.milliseconds(share)).toList());
    }
}
