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
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.register.Copy;
import opencredit.bench.register.Lookout;
import opencredit.bench.register.Sampled;
import opencredit.bench.register.Target;
import opencredit.bench.traffic.Asked;
import opencredit.bench.traffic.Traffic;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Outcome;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.read.Records;
import opencredit.data.store.write.Ledger;

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
            Asked asking = asking(without(all, targets));
            warm(copy, options, asking);
            BenchOutput.say(targets.size() + " withdrawals");
            List<Lookout.Gone> gone =
                    withdraw(copy, new Ledger(database, Clock.systemUTC(), Deadlines.NONE), targets, asking);
            List<Double> missed =
                    gone.stream().map(each -> each.missed() / 1e6).sorted().toList();
            List<Double> shown =
                    gone.stream().map(each -> each.shown() / 1e6).sorted().toList();
            String until =
                    "a withdrawn record, until an answer of every place of two servers is without it, 16 readers, ";
            String last = "the same, until the last answer that showed it, ";
            return List.of(
                    figure(until + "median", missed, 0.5),
                    figure(until + "p99", missed, 0.99),
                    figure(until + "longest of " + missed.size(), missed, 1),
                    figure(last + "p99", shown, 0.99),
                    figure(last + "longest of " + shown.size(), shown, 1));
        }
    }

    /** Not until nothing gets faster: a promise of a second holds for a server of half a minute, too. */
    private static void warm(Copy copy, Options options, Asked asking) {
        long end = System.nanoTime() + (long) (WARM_ROUNDS * options.seconds() * 1e9);
        Traffic.run(ports(copy), READERS, () -> System.nanoTime() < end, asking);
    }

    private static List<Integer> ports(Copy copy) {
        return copy.servers().stream().map(server -> server.server().port()).toList();
    }

    private static Figure figure(String which, List<Double> sorted, double share) {
        return Figure.below(
                which,
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

    private static Asked asking(Sampled sampled) {
        List<Asked> all = List.of(Reading.uniform(sampled), Reading.page(sampled), Searching.search(sampled, ""));
        return random -> all.get(random.nextInt(all.size())).next(random);
    }

    /** Nanoseconds since the entry's commit, of each. */
    private static List<Lookout.Gone> withdraw(Copy copy, Ledger ledger, List<Target> targets, Asked asking) {
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
            List<Lookout.Gone> gone = new ArrayList<>();
            for (Target target : targets) {
                gone.add(withdraw(target, ledger, lookouts, threads));
            }
            lookouts.forEach(lookout -> BenchOutput.say("longest at " + lookout.longest()));
            return gone;
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

    private static Lookout.Gone withdraw(Target target, Ledger ledger, List<Lookout> lookouts, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        each(threads, lookouts, lookout -> lookout.shown(target));
        if (!(ledger.withdraw(target.id(), new Act("bench", "repaired"), null) instanceof Outcome.Written)) {
            throw new IllegalStateException("somebody else withdrew the record that is looked for");
        }
        long written = System.nanoTime();
        Lookout.Gone gone = each(threads, lookouts, lookout -> lookout.gone(target));
        return new Lookout.Gone(gone.shown() - written, gone.missed() - written);
    }

    /** The latest of the moments that they tell, all looking at once. */
    private static Lookout.Gone each(ExecutorService threads, List<Lookout> lookouts, Look look)
            throws InterruptedException, ExecutionException {
        List<Callable<Lookout.Gone>> all = lookouts.stream()
                .map(lookout -> (Callable<Lookout.Gone>) () -> look.at(lookout))
                .toList();
        Lookout.Gone last = new Lookout.Gone(Long.MIN_VALUE, Long.MIN_VALUE);
        for (Future<Lookout.Gone> at : threads.invokeAll(all)) {
            last = last.and(at.get());
        }
        return last;
    }

    private interface Look {
        Lookout.Gone at(Lookout lookout) throws IOException, InterruptedException;
    }

    private static void close(Lookout lookout) {
        try {
            lookout.close();
        } catch (IOException gone) {
            // then it is closed
        }
    }
}
