package opencredit.bench.part;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opencredit.bench.Bench;
import opencredit.bench.Figure;
import opencredit.bench.Home;
import opencredit.bench.Options;
import opencredit.bench.Part;
import opencredit.bench.SideBySide;
import opencredit.bench.traffic.Asking;
import opencredit.bench.traffic.Connection;
import opencredit.search.text.Tokens;

/**
 * Suggestions over HTTP, the whole answer, while names are typed: beginnings of one to six keys, in characters, in pinyin
 * and in its initials alike often.
 */
public final class Suggesting implements Part {
    private static final int LONGEST = 6;
    private static final int MANY_READERS = 16;
    private static final double MOST_MILLISECONDS = 20;

    @Override
    public List<Figure> measure(Home home, Options options) {
        try (Register register = Register.open(home, options)) {
            Bench.say("suggestions while typing");
            Asking asking = typing(register.sampled());
            register.warm(asking);
            return List.of(p99(register, asking, 1), p99(register, asking, MANY_READERS));
        }
    }

    private static Figure p99(Register register, Asking asking, int readers) {
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < register.options().rounds(); round++) {
            rounds.add(register.ask(readers, asking).milliseconds(0.99));
        }
        return Figure.below(
                "suggest: p99 over HTTP with " + (readers == 1 ? "one reader" : readers + " readers"),
                SideBySide.median(rounds),
                "ms",
                MOST_MILLISECONDS,
                "under 20 ms");
    }

    private static Asking typing(Sampled sampled) {
        Random random = new Random(1);
        List<byte[]> requests = sampled.names().stream()
                .map(name -> typed(name, random))
                .map(typed -> "/v1/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
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
