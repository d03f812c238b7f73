package opencredit.bench.quality;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.bench.Bench;
import opencredit.search.name.BestNames;
import opencredit.search.name.BestNames.Compared;
import opencredit.search.name.Feature;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.TypedName;
import org.jspecify.annotations.Nullable;

/** What each feature of the comparison is worth: the abbreviations again, of the same candidates, without it. */
final class Ablation {
    private Ablation() {}

    static void print(Samples samples, Engine engine) {
        Map<String, List<Compared>> compared = new HashMap<>();
        for (String typed : samples.abbreviations().keySet()) {
            TypedName name = TypedName.of(typed);
            compared.put(typed, BestNames.of(name, engine.index.similar(name, NamedSubjects.CANDIDATES)));
        }
        measure("all", compared, samples, null);
        for (Feature feature : Feature.values()) {
            measure("without " + feature, compared, samples, feature);
        }
    }

    private static void measure(
            String title, Map<String, List<Compared>> compared, Samples samples, @Nullable Feature off) {
        Comparator<Compared> order = Comparator.<Compared>comparingDouble(each -> -score(each, off))
                .thenComparingInt(each -> each.candidate().name().length());
        Ranking ranking = new Ranking();
        compared.forEach((typed, candidates) -> ranking.add(
                candidates.stream()
                        .sorted(order)
                        .map(each -> each.candidate().name())
                        .toList(),
                samples.abbreviations().get(typed)));
        Bench.say(title + " " + ranking.gain() + " " + ranking.recall());
    }

    private static double score(Compared compared, @Nullable Feature off) {
        double weight =
                off == null ? 0 : off.weight * compared.likeness().features().getOrDefault(off, 0.0);
        return compared.likeness().score() - weight;
    }
}
