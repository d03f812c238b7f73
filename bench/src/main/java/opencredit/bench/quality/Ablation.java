package opencredit.bench.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.search.name.BestNames;
import opencredit.search.name.BestNames.Compared;
import opencredit.search.name.NameFeature;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.TypedName;

/** What each feature of the comparison is worth: the abbreviations again, of the same candidates, without it. */
record Ablation(Map<String, List<Compared>> compared, Samples samples) {

    static List<Figure> measure(Samples samples, Engine engine) {
        BenchOutput.say("ablation");
        Map<String, List<Compared>> compared = new LinkedHashMap<>();
        for (String typed : samples.abbreviations().keySet()) {
            TypedName name = TypedName.of(typed);
            compared.put(typed, BestNames.of(name, engine.index.similar(name, NamedSubjects.CANDIDATES)));
        }
        Ablation ablation = new Ablation(compared, samples);
        double whole = ablation.without(List.of());
        List<Figure> figures = new ArrayList<>();
        for (NameFeature feature : NameFeature.values()) {
            double without = ablation.without(List.of(feature));
            figures.add(new Figure(
                    "abbreviations without " + feature + ", beside all features; nDCG@10",
                    "%.3f".formatted(without),
                    "%.3f".formatted(whole),
                    "%.3f".formatted(without / whole),
                    "",
                    true));
        }
        return figures;
    }

    private double without(List<NameFeature> off) {
        Comparator<Compared> order = Comparator.<Compared>comparingDouble(each -> -score(each, off))
                .thenComparingInt(each -> each.candidate().name().length());
        Ranking ranking = new Ranking();
        compared.forEach((typed, candidates) -> ranking.add(
                candidates.stream()
                        .sorted(order)
                        .map(each -> each.candidate().name())
                        .toList(),
                samples.abbreviations().getOrDefault(typed, java.util.Set.of())));
        return ranking.gain();
    }

    private static double score(Compared compared, List<NameFeature> off) {
        double score = compared.likeness().score();
        for (NameFeature feature : off) {
            score -= feature.weight * compared.likeness().features().getOrDefault(feature, 0.0);
        }
        return score;
    }
}
