package opencredit.bench.quality;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;

/** Abbreviations and brands, as {@code /v1/match} answers them and as a search shows its subjects. */
record LabelledRounds(LabelledNames set, Engine engine) {
    private static final int FIRST = 5;

    List<Figure> measure() {
        BenchOutput.say(set.title());
        Ranking abbreviations = ranking(set.abbreviations(), engine::matched);
        Ranking brands = ranking(set.brands(), engine::matched);
        Ranking searched = ranking(set.brands(), engine::subjects);
        String of = set.title() + ", %,d of ".formatted(set.names().size());
        return List.of(
                abbreviations.figure(
                        of + "%,d abbreviations, matched: nDCG@10".formatted(abbreviations.queries()),
                        abbreviations.gain(),
                        0.88),
                abbreviations.figure(
                        of + "%,d abbreviations, matched: recall@10".formatted(abbreviations.queries()),
                        abbreviations.recall(),
                        0.97),
                brands.figure(of + "%,d brands, matched: nDCG@10".formatted(brands.queries()), brands.gain(), 0.97),
                brands.figure(
                        of + "%,d brands, subjects of a search: nDCG@10".formatted(brands.queries()),
                        searched.gain(),
                        0.97),
                NameRounds.share(
                        set.title() + ": a right one among the first five subjects of a search for an abbreviation",
                        right(),
                        set.abbreviations().size(),
                        0.96));
    }

    private static Ranking ranking(Map<String, Set<String>> meant, Function<String, List<String>> answers) {
        Ranking ranking = new Ranking();
        meant.forEach((typed, names) -> ranking.add(answers.apply(typed), names));
        return ranking;
    }

    private int right() {
        int right = 0;
        for (Map.Entry<String, Set<String>> each : set.abbreviations().entrySet()) {
            List<String> first =
                    engine.subjects(each.getKey()).stream().limit(FIRST).toList();
            right += Collections.disjoint(first, each.getValue()) ? 0 : 1;
        }
        return right;
    }
}
