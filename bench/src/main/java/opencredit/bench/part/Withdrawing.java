package opencredit.bench.part;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import opencredit.bench.Bench;
import opencredit.bench.Figure;
import opencredit.bench.Home;
import opencredit.bench.Options;
import opencredit.bench.Part;
import opencredit.bench.traffic.Asking;
import opencredit.bench.traffic.Traffic;
import opencredit.data.store.Database;
import opencredit.data.store.Ledger;
import opencredit.data.store.Records;

/** From a withdrawal's entry until its record is met in no place of two servers, while others read from both. */
public final class Withdrawing implements Part {
    private static final int WITHDRAWALS = 1_000;
    /** One record in so many is withdrawn at most: the readers need the others. */
    private static final int SHARE = 40;

    private static final int SERVERS = 2;
    private static final int READERS = 16;
    private static final int WARM_ROUNDS = 10;
    private static final double PROMISE_MILLIS = 1_000;

    @Override
    public List<Figure> measure(Home home, Options options) {
        try (Copy copy = Copy.of(home, options, "withdrawals", SERVERS);
                Database database = Database.external(copy.url())) {
            Sampled all = copy.servers().getFirst().sampled();
            List<Target> targets = targets(database, all, Math.min(WITHDRAWALS, options.records() / SHARE));
            Asking asking = asking(without(all, targets));
            warm(copy, options, asking);
            Bench.say(targets.size() + " withdrawals");
            List<Double> milliseconds = withdraw(copy, new Ledger(database, Clock.systemUTC()), targets, asking);
            Collections.sort(milliseconds);
            return List.of(
                    figure("median", milliseconds, 0.5),
                    figure("p99", milliseconds, 0.99),
                    figure("longest of " + milliseconds.size(), milliseconds, 1));
        }
    }

    /** Not until nothing gets faster: a promise of a second holds for a server of half a minute, too. */
    private static void warm(Copy copy, Options options, Asking asking) {
        long end = System.nanoTime() + (long) (WARM_ROUNDS * options.seconds() * 1e9);
        Traffic.run(ports(copy), READERS, () -> System.nanoTime() < end, asking);
    }

    private static List<Integer> ports(Copy copy) {
        return copy.servers().stream().map(server -> server.server().port()).toList();
    }

    private static Figure figure(String which, List<Double> sorted, double share) {
        return Figure.below(
                "a withdrawn record, until it is met in no place of two servers with 16 readers, " + which,
                sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size()))),
                "ms",
                PROMISE_MILLIS,
                "under 1 s");
    }

    private static List<Target> targets(Database database, Sampled all, int count) {
        List<UUID> shuffled = new ArrayList<>(all.ids());
        Collections.shuffle(shuffled, new Random(2));
        return new Records(database)
                .shown(shuffled.subList(0, Math.min(shuffled.size(), 2 * count)), Instant.now()).stream()
                        .flatMap(record -> Target.of(record).stream())
                        .limit(count)
                        .toList();
    }

    /** Readers of single records ask for those only that stay. */
    private static Sampled without(Sampled all, List<Target> targets) {
        Set<UUID> gone = new HashSet<>(targets.stream().map(Target::id).toList());
        return all.of(all.ids().stream().filter(id -> !gone.contains(id)).toList());
    }

    private static Asking asking(Sampled sampled) {
        List<Asking> all = List.of(Reading.uniform(sampled), Reading.page(sampled), Searching.search(sampled, ""));
        return random -> all.get(random.nextInt(all.size())).next(random);
    }

    private static List<Double> withdraw(Copy copy, Ledger ledger, List<Target> targets, Asking asking) {
        List<Integer> ports = ports(copy);
        List<Lookout> lookouts = new ArrayList<>();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Traffic> readers = CompletableFuture.supplyAsync(
                () -> Traffic.run(ports, READERS, () -> !done.get(), asking).answered());
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int port : ports) {
                for (Function<Target, String> place : Target.PLACES) {
                    lookouts.add(new Lookout(port, place));
                }
            }
            List<Double> milliseconds = new ArrayList<>();
            for (Target target : targets) {
                milliseconds.add(withdraw(target, ledger, lookouts, threads));
            }
            return milliseconds;
        } catch (IOException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            done.set(true);
            readers.join();
            lookouts.forEach(Withdrawing::close);
        }
    }

    private static double withdraw(Target target, Ledger ledger, List<Lookout> lookouts, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        each(threads, lookouts, lookout -> lookout.shownAt(target));
        ledger.withdraw(target.id(), "repaired", null);
        long written = System.nanoTime();
        return (each(threads, lookouts, lookout -> lookout.goneAt(target)) - written) / 1e6;
    }

    /** The last of the moments that they tell, all looking at once. */
    private static long each(ExecutorService threads, List<Lookout> lookouts, Look look)
            throws InterruptedException, ExecutionException {
        List<Callable<Long>> all = lookouts.stream()
                .map(lookout -> (Callable<Long>) () -> look.at(lookout))
                .toList();
        long last = Long.MIN_VALUE;
        for (Future<Long> at : threads.invokeAll(all)) {
            last = Math.max(last, at.get());
        }
        return last;
    }

    private interface Look {
        long at(Lookout lookout) throws IOException, InterruptedException;
    }

    private static void close(Lookout lookout) {
        try {
            lookout.close();
        } catch (IOException gone) {
            // then it is closed
        }
    }
}
