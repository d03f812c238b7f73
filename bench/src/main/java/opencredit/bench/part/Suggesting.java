package opencredit.bench.part;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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
import opencredit.search.text.Tokens;

/**
 * Suggestions over HTTP, the whole answer, while names are typed: beginnings of one to six keys, in characters, in pinyin
 * and in its initials alike often.
 */
public final class Suggesting implements Part {
    private static final int LONGEST = 6;

    /** So many times each of twenty thousand names: most of what is longer than two keys is asked for once. */
    private static final int TYPED = 10;

    private static final int MANY_READERS = 16;
    private static final double MOST_MILLISECONDS = 20;

    @Override
    public List<Figure> measure(Home home, Options options) {
        try (FilledRegister register = FilledRegister.open(home, options)) {
            BenchOutput.say("suggestions while typing");
            Asked usual = typing(register.sampled(), "/v1/suggest");
            Asked first = typing(register.sampled(), "/bench/suggest");
            register.warm(first);
            register.warm(usual);
            return List.of(
                    p99(register, "suggest", usual, 1),
                    p99(register, "suggest", usual, MANY_READERS),
                    p99(register, "suggest, nothing remembered", first, 1),
                    p99(register, "suggest, nothing remembered", first, MANY_READERS));
        }
    }

    private static Figure p99(FilledRegister register, String name, Asked asking, int readers) {
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < register.options().rounds(); round++) {
            rounds.add(register.ask(readers, asking).milliseconds(0.99));
        }
        return Figure.below(
                name + ": p99 over HTTP with " + (readers == 1 ? "one reader" : readers + " readers"),
                SideBySide.median(rounds),
                "ms",
                MOST_MILLISECONDS,
                "under 20 ms");
    }

    private static Asked typing(Sampled sampled, String path) {
        Random random = new Random(1);
        List<byte[]> requests = sampled.names().stream()
                .flatMap(name -> Stream.generate(() -> typed(name, random)).limit(TYPED))
                .map(typed -> path + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .map(Connection::request)
                .toList();
        return draw -> requests.get(draw.nextInt(requests.size()));
    }

    private static String typed(String name, Random random) {
        String whole = switch (random.nextInt(3)) {
            case 0 -> name;
            case 1 -> Tokens.pinyin(name);
            default -> Tokens.initials(name);
        };
        return whole.substring(0, Math.min(whole.length(), random.nextInt(1, LONGEST + 1)));
    }
}
