package opencredit.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import opencredit.bench.figure.SideBySide;
import opencredit.bench.traffic.Traffic;

/**
 * The same readers sent to several servers in turns, so that whatever else the machine does slows all of them.
 *
 * @param rounds the traffic of each server, in the order of the servers
 */
public record Turns(List<List<Traffic>> rounds) {

    public static Turns take(int rounds, List<Supplier<Traffic>> servers) {
        List<List<Traffic>> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(servers.stream().map(Supplier::get).toList());
        }
        return new Turns(all);
    }

    /** Median of the rounds. */
    public double perSecond(int server) {
        return median(server, Traffic::perSecond);
    }

    /** Milliseconds, median of the rounds. */
    public double p99(int server) {
        return median(server, traffic -> traffic.milliseconds(0.99));
    }

    /** Requests of all rounds that were told to come again later. */
    public long refused(int server) {
        return rounds.stream().mapToLong(round -> round.get(server).refused()).sum();
    }

    private double median(int server, ToDoubleFunction<Traffic> figure) {
        return SideBySide.median(rounds.stream()
                .map(round -> figure.applyAsDouble(round.get(server)))
                .toList());
    }
}
