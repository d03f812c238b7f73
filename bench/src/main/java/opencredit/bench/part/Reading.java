package opencredit.bench.part;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.figure.SideBySide;
import opencredit.bench.register.FilledRegister;
import opencredit.bench.register.Sampled;
import opencredit.bench.traffic.Asked;
import opencredit.bench.traffic.Connection;
import opencredit.bench.traffic.Traffic;
import opencredit.data.rule.CityTime;

/** Records and lists of them, beside the same server answering fixed bytes of the same length. */
public final class Reading implements Part {
    /** Decisions of the demonstration are of the last so many days. */
    private static final int DAYS = 1000;

    private static final int SHORTEST_RANGE = 90;
    private static final List<String> DATASETS = List.of("licences", "penalties");

    @Override
    public List<Figure> measure(Home home, Options options) {
        try (FilledRegister register = FilledRegister.open(home, options)) {
            Sampled sampled = register.sampled();
            return List.of(
                    beside(register, "a record by uniformly random id", uniform(sampled), 4),
                    beside(register, "a record by Zipf-distributed id", zipf(sampled), 2),
                    beside(register, "a list page of 20 by random authority and date range", page(sampled), 12),
                    beside(register, "all records of a random subject", subject(sampled), 12));
        }
    }

    static Figure beside(FilledRegister register, String name, Asked asking, int part) {
        return warmBeside(register, name, asking, register.warm(asking).meanBytes(), part);
    }

    /** The same for what the server has answered often enough to be at its fastest, {@code size} bytes each time. */
    static Figure warmBeside(FilledRegister register, String name, Asked asking, int size, int part) {
        BenchOutput.say(name);
        Asked fixed = Asked.always("/bench/fixed/" + size);
        register.warmFixed(fixed);
        SideBySide both =
                SideBySide.run(register.options().rounds(), () -> rate(register, asking), () -> rate(register, fixed));
        String full = name + "; beside " + String.format(java.util.Locale.ROOT, "%,d", size) + " fixed bytes";
        return Figure.atLeast(full, both.measured(), both.beside(), "requests/s", 1.0 / part, "1/" + part);
    }

    private static double rate(FilledRegister register, Asked asking) {
        Traffic traffic = register.ask(FilledRegister.READERS, asking);
        return traffic.perSecond();
    }

    public static Asked uniform(Sampled sampled) {
        return random -> record(sampled, random.nextInt(sampled.ids().size()));
    }

    /** Zipf's law with exponent 1: the share of the first k is log k of log all. */
    private static Asked zipf(Sampled sampled) {
        int all = sampled.ids().size();
        // the ranks are spread over the ledger by a prime, since neighbours share pages on disk
        return random -> record(sampled, (int) ((long) Math.pow(all, random.nextDouble()) * 7919 % all));
    }

    private static byte[] record(Sampled sampled, int number) {
        return Connection.request("/v1/records/" + sampled.ids().get(number));
    }

    static Asked page(Sampled sampled) {
        return random -> {
            LocalDate to = LocalDate.now(CityTime.OFFSET).minusDays(random.nextInt(DAYS - SHORTEST_RANGE));
            LocalDate from = to.minusDays(random.nextInt(SHORTEST_RANGE, DAYS));
            return Connection.request("/v1/datasets/" + one(DATASETS, random) + "/records?limit=20&authority="
                    + one(sampled.authorities(), random) + "&from=" + from + "&to=" + to);
        };
    }

    private static Asked subject(Sampled sampled) {
        return random -> Connection.request("/v1/subjects/" + one(sampled.subjects(), random) + "/records?limit=1000");
    }

    private static String one(List<String> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
