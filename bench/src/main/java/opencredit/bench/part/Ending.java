package opencredit.bench.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.figure.SideBySide;
import opencredit.bench.register.Copy;
import opencredit.bench.register.FilledRegister;
import opencredit.bench.traffic.Asked;
import opencredit.bench.traffic.Connection;
import opencredit.bench.traffic.Traffic;

/** Many publication windows that end in one night, withdrawn by the server while others read records by id. */
public final class Ending implements Part {
    private static final int ENDED = 100_000;
    private static final double P99 = 0.99;

    @Override
    public List<Figure> measure(Home home, Options options) {
        try (Copy copy = Copy.of(home, options, "windows", 1)) {
            FilledRegister register = copy.servers().getFirst();
            int ended = Math.min(ENDED, options.records() / (2 * options.rounds()));
            List<UUID> shuffled = new ArrayList<>(register.sampled().ids());
            Collections.shuffle(shuffled, new Random(3));
            int ending = ended * options.rounds();
            Asked asking = Reading.uniform(register.sampled().of(shuffled.subList(ending, shuffled.size())));
            register.warm(asking);
            List<Round> rounds = new ArrayList<>();
            for (int round = 0; round < options.rounds(); round++) {
                Traffic without = register.ask(FilledRegister.READERS, asking);
                end(copy, shuffled.subList(round * ended, (round + 1) * ended));
                rounds.add(round(register, asking, without, ended));
            }
            return figures(rounds, ended);
        }
    }

    private static List<Figure> figures(List<Round> rounds, int ended) {
        String windows = "%,d windows that ended in one night".formatted(ended);
        return List.of(
                Figure.atMost(
                        "a record by id while " + windows + " are withdrawn, p99; beside without them",
                        median(rounds.stream().map(Round::during).toList()),
                        median(rounds.stream().map(Round::without).toList()),
                        "ms",
                        3,
                        "at most 3 times"),
                Figure.told(
                        windows + ", withdrawn meanwhile",
                        SideBySide.median(rounds.stream().map(Round::perSecond).toList()),
                        "records/s"));
    }

    private static double median(List<Traffic> rounds) {
        return SideBySide.median(
                rounds.stream().map(traffic -> traffic.milliseconds(P99)).toList());
    }

    /** Puts the windows' ends into the past: from now on the records are shown no more, and wait to be withdrawn. */
    private static void end(Copy copy, List<UUID> records) {
        BenchOutput.say("ending " + records.size() + " windows");
        String ids = records.stream().map(UUID::toString).collect(Collectors.joining(","));
        copy.execute("update record set visible_until = now() - interval '1 minute' where id = any('{" + ids + "}')");
        // the update is none of what is measured, nor is tidying up after it
        copy.execute("vacuum analyze record");
        copy.execute("checkpoint");
    }

    private static Round round(FilledRegister register, Asked asking, Traffic without, int ended) {
        long began = System.nanoTime();
        CompletableFuture<Double> withdrawing = CompletableFuture.supplyAsync(() -> {
            long withdrawn = withdraw(register.server().port());
            if (withdrawn != ended) {
                throw new IllegalStateException(withdrawn + " records were withdrawn of " + ended);
            }
            return (System.nanoTime() - began) / 1e9;
        });
        Traffic during = Traffic.run(
                        List.of(register.server().port()), FilledRegister.READERS, () -> !withdrawing.isDone(), asking)
                .answered();
        return new Round(during, without, ended / withdrawing.join());
    }

    private static long withdraw(int port) {
        try (Connection connection = new Connection(port)) {
            return Long.parseLong(connection.text("/bench/withdraw-ended"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Round(Traffic during, Traffic without, double perSecond) {}
}
