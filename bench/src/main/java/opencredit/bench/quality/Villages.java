package opencredit.bench.quality;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Figure;
import opencredit.bench.quality.Samples.Village;

/** The same name in several counties: the county typed before it, or behind it, has to come first. */
record Villages(List<Village> villages, Engine engine) {

    Figure measure() {
        BenchOutput.say("villages");
        villages.stream()
                .collect(Collectors.groupingBy(Village::region))
                .forEach((region, here) ->
                        engine.add(here.stream().map(Village::name).distinct().toList(), region));
        Map<String, Set<String>> counties = villages.stream()
                .collect(Collectors.groupingBy(Village::name, Collectors.mapping(Village::region, Collectors.toSet())));
        List<Village> shared = villages.stream()
                .distinct()
                .filter(village ->
                        counties.getOrDefault(village.name(), Set.of()).size() > 1)
                .toList();
        int right = 0;
        for (Village village : shared) {
            right += isFirst(village, village.county() + village.name()) ? 1 : 0;
            right += isFirst(village, village.name() + " " + village.county()) ? 1 : 0;
        }
        return NameRounds.share(
                "names: the region decides among villages of one name, first", right, 2 * shared.size(), 0.95);
    }

    private boolean isFirst(Village village, String typed) {
        List<String> codes = engine.codes(typed);
        return !codes.isEmpty()
                && engine.name(codes.getFirst()).equals(village.name())
                && codes.getFirst().substring(2, 8).equals(village.region());
    }
}
