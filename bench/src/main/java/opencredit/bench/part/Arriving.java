package opencredit.bench.part;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.bench.figure.Part;
import opencredit.bench.figure.SideBySide;
import opencredit.bench.register.Copy;
import opencredit.bench.register.FilledRegister;
import opencredit.bench.register.Sampled;
import opencredit.bench.register.Writer;
import opencredit.bench.traffic.Arrivals;
import opencredit.bench.traffic.Asked;
import opencredit.bench.traffic.Traffic;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.demo.Demonstration;
import opencredit.data.rule.CityTime;

/**
 * Readers who arrive at a fixed rate, a share of what saturates the server: at rest, and while a file is loaded and
 * records are withdrawn.
 */
public final class Arriving implements Part {
    private static final List<Double> SHARES = List.of(0.3, 0.7);
    private static final List<Double> QUANTILES = List.of(0.5, 0.99, 0.999);
    /** A thousand answers are the fewest of which one in a thousand can be told. */
    private static final double FEWEST = 3_000;

    @Override
    public List<Figure> measure(Home home, Options options) {
        try (Copy copy = Copy.of(home, options, "arrivals", 1)) {
            FilledRegister register = copy.servers().getFirst();
            List<UUID> shuffled = new ArrayList<>(register.sampled().ids());
            Collections.shuffle(shuffled, new Random(5));
            int half = shuffled.size() / 2;
            Map<String, Load> loads = loads(register, register.sampled().of(shuffled.subList(half, shuffled.size())));
            List<Figure> figures = new ArrayList<>(at(register, loads, "at rest"));
            Path file = another(home, options);
            try (Writer writer = Writer.start(home, copy, file, shuffled.subList(0, half))) {
                figures.addAll(at(register, loads, "while a file is loaded and ten records a second are withdrawn"));
                writer.requireWritten();
            }
            return figures;
        }
    }

    /** A file of records that the register does not hold. */
    private static Path another(Home home, Options options) {
        Map<String, Path> files = new Demonstration(Datasets.load(), LocalDate.now(CityTime.OFFSET))
                .write(home.scratch("arriving-files"), options.records(), 2);
        return Objects.requireNonNull(files.get(Writer.DATASET));
    }

    private static Map<String, Load> loads(FilledRegister register, Sampled staying) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        asked.put("a record by id", Reading.uniform(staying));
        asked.put("a list page of 20", Reading.page(staying));
        asked.put("a search", Searching.search(staying, ""));
        Map<String, Load> loads = new LinkedHashMap<>();
        asked.forEach((name, asking) -> loads.put(name, new Load(asking, saturated(register, name, asking))));
        return loads;
    }

    private static double saturated(FilledRegister register, String name, Asked asking) {
        BenchOutput.say(name + ", saturated");
        register.warm(asking);
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < register.options().rounds(); round++) {
            rates.add(register.ask(FilledRegister.READERS, asking).perSecond());
        }
        return SideBySide.median(rates);
    }

    private static List<Figure> at(FilledRegister register, Map<String, Load> loads, String when) {
        List<Figure> figures = new ArrayList<>();
        loads.forEach((name, load) -> {
            for (double share : SHARES) {
                BenchOutput.say("%s at %.0f %%, %s".formatted(name, share * 100, when));
                figures.addAll(quantiles(register, load.saturated() * share, load.asking())
                        .told(name, share, when));
            }
        });
        return figures;
    }

    private static Quantiles quantiles(FilledRegister register, double rate, Asked asking) {
        double seconds = Math.max(register.options().seconds(), FEWEST / rate);
        List<Traffic> rounds = new ArrayList<>();
        for (int round = 0; round < register.options().rounds(); round++) {
            rounds.add(Arrivals.run(register.server().port(), rate, seconds, asking));
        }
        return new Quantiles(rate, rounds);
    }

    /** What is asked, and how many answers a second keep the server busy. */
    private record Load(Asked asking, double saturated) {}

    private record Quantiles(double rate, List<Traffic> rounds) {
        private static String percent(double quantile) {
            return BigDecimal.valueOf(quantile)
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString();
        }

        List<Figure> told(String name, double share, String when) {
            String what = "%s, %,.0f a second (%.0f %% of what saturates), %s".formatted(name, rate, share * 100, when);
            List<Figure> figures = new ArrayList<>();
            for (double quantile : QUANTILES) {
                figures.add(Figure.told(
                        what + ", p" + percent(quantile), median(traffic -> traffic.milliseconds(quantile)), "ms"));
            }
            figures.add(
                    Figure.told(what + ", told to come later", median(traffic -> 100 * traffic.refusedShare()), "%"));
            return figures;
        }

        private double median(ToDoubleFunction<Traffic> measure) {
            return SideBySide.median(rounds.stream().map(measure::applyAsDouble).toList());
        }
    }
}
