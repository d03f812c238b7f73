package opencredit.bench.quality;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names measured with.
 *
 * @param names of organisations, with the full names of all abbreviations
 * @param abbreviations each with the names it may mean
 * @param villages of one city
 */
record Samples(List<String> names, Map<String, Set<String>> abbreviations, List<Village> villages) {
    private static final Pattern BRAND = Pattern.compile("(\\p{IsHan}{2,3})集团");

    /** The weights of the comparison were chosen on the half of what is typed that this holds for. */
    static final Predicate<String> CHOSEN_ON = typed -> typed.hashCode() % 2 == 0;

    /** @param region code of its county */
    record Village(String name, String region, String county) {}

    static Samples read(Path folder) {
        Set<String> names = new LinkedHashSet<>();
        LabelledNames.lines(folder.resolve("org-names.txt"))
                .forEach(line -> names.add(line.replaceFirst(" \\S+ \\S+$", "")));
        Map<String, Set<String>> abbreviations = new LinkedHashMap<>();
        LabelledNames.lines(folder.resolve("org-abbreviations.tsv")).stream()
                .skip(1)
                .forEach(line -> {
                    String[] pair = line.split("\t");
                    names.add(pair[1]);
                    abbreviations
                            .computeIfAbsent(pair[0], _ -> new LinkedHashSet<>())
                            .add(pair[1]);
                });
        return new Samples(List.copyOf(names), abbreviations, villages(folder));
    }

    LabelledNames labelled() {
        return new LabelledNames("names", names, abbreviations, brands());
    }

    /** X of all X集团; meant is every name that starts with it, or does so after its city. */
    private Map<String, Set<String>> brands() {
        Map<String, Set<String>> brands = new LinkedHashMap<>();
        for (String name : names) {
            Matcher brand = BRAND.matcher(name);
            if (brand.matches()) {
                String typed = brand.group(1);
                brands.put(
                        typed,
                        names.stream()
                                .filter(other ->
                                        TypingMistake.withoutCity(other).startsWith(typed))
                                .collect(Collectors.toSet()));
            }
        }
        return brands;
    }

    private static List<Village> villages(Path folder) {
        Map<String, String> counties = new LinkedHashMap<>();
        cells(folder.resolve("divisions-linyi-areas.csv")).forEach(area -> counties.put(area[0], area[1]));
        return cells(folder.resolve("divisions-linyi-villages.csv")).stream()
                .map(cells -> new Village(cells[1], cells[5], counties.getOrDefault(cells[5], "")))
                .toList();
    }

    private static List<String[]> cells(Path file) {
        return LabelledNames.lines(file).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .toList();
    }
}
