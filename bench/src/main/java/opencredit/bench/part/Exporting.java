package opencredit.bench.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.figure.SideBySide;
import opencredit.bench.peer.Peer;
import opencredit.bench.process.Memory;
import opencredit.bench.register.FilledRegister;
import opencredit.bench.traffic.Asked;
import opencredit.bench.traffic.Connection;
import opencredit.bench.traffic.SlowReaders;
import opencredit.bench.traffic.Traffic;
import opencredit.data.store.embedded.Cluster;

/** All penalties as CSV, and what others notice while files are read slowly. */
public final class Exporting implements Part {
    private static final String DATASET = "penalties";
    private static final byte[] FILE = Connection.request("/v1/datasets/" + DATASET + "/records?format=csv");
    private static final String OTHER_FILE = "/v1/datasets/licences/records?format=csv";
    private static final int SLOW_READERS = 4;
    private static final double MEGABYTE = 1e6;
    private static final double MOST_MEGABYTES = 700;

    @Override
    public List<Figure> measure(Home home, Options options) {
        try (FilledRegister register = FilledRegister.open(home, options);
                Cluster postgres = home.postgres();
                Memory memory = Memory.of(register.server().process())) {
            List<Figure> figures = new ArrayList<>();
            figures.add(speed(register, new Peer(postgres, DATASET)));
            figures.add(Figure.below(
                    "CSV: anonymous memory of the server at its peak",
                    memory.peak() / MEGABYTE,
                    "MB",
                    MOST_MEGABYTES,
                    "constant: under 700 MB whatever the length"));
            figures.addAll(delay(register));
            return figures;
        }
    }

    private static Figure speed(FilledRegister register, Peer peer) {
        BenchOutput.say("CSV of all penalties");
        // three times, until what writes is compiled
        IntStream.range(0, 3).forEach(_ -> export(register));
        peer.bytes();
        SideBySide both = SideBySide.run(
                register.options().rounds(), () -> perSecond(() -> export(register)), () -> perSecond(peer::bytes));
        return Figure.atLeast(
                "CSV of all penalties; beside " + peer.name() + " of the same columns",
                both.measured(),
                both.beside(),
                "MB/s",
                1.0 / 2,
                "1/2");
    }

    private static double perSecond(java.util.function.LongSupplier bytes) {
        long began = System.nanoTime();
        return bytes.getAsLong() / MEGABYTE / ((System.nanoTime() - began) / 1e9);
    }

    private static long export(FilledRegister register) {
        try (Connection connection = new Connection(register.server().port())) {
            return connection.get(FILE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One reader of records by id, in turns with slow readers of other files beside it and without. */
    private static List<Figure> delay(FilledRegister register) {
        BenchOutput.say("records by id beside slow readers of files");
        Asked asking = Reading.uniform(register.sampled());
        register.warm(asking);
        List<Traffic> beside = new ArrayList<>();
        List<Traffic> alone = new ArrayList<>();
        for (int round = 0; round < register.options().rounds(); round++) {
            alone.add(register.ask(1, asking));
            try (SlowReaders slow = SlowReaders.start(register.server().port(), SLOW_READERS, OTHER_FILE)) {
                beside.add(register.ask(1, asking));
                slow.requireReading();
            }
        }
        return List.of(delay("median", 0.5, beside, alone), delay("p99", 0.99, beside, alone));
    }

    private static Figure delay(String name, double share, List<Traffic> beside, List<Traffic> alone) {
        return Figure.atMost(
                "a record by id with 4 slow readers of files, " + name + "; beside without them",
                median(share, beside),
                median(share, alone),
                "ms",
                1.5,
                "no delay: at most 1.5 times");
    }

    private static double median(double share, List<Traffic> rounds) {
        return SideBySide.median(
                rounds.stream().map(traffic -> traffic.milliseconds(share)).toList());
    }
}
