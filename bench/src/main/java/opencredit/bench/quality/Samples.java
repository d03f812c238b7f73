package opencredit.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names measured with.
 *
 * @param names of organisations, with the full names of all abbreviations
 * @param abbreviations each with the names it may mean
 * @param villages of one city
 */
record Samples(List<String> names, Map<String, Set<String>> abbreviations, List<Village> villages) {

    /** @param region code of its county */
    record Village(String name, String region, String county) {}

    static Samples read(Path folder) {
        Set<String> names = new LinkedHashSet<>();
        lines(folder.resolve("org-names.txt")).forEach(line -> names.add(line.replaceFirst(" \\S+ \\S+$", "")));
        Map<String, Set<String>> abbreviations = new LinkedHashMap<>();
        lines(folder.resolve("org-abbreviations.tsv")).stream().skip(1).forEach(line -> {
            String[] pair = line.split("\t");
            names.add(pair[1]);
            abbreviations.computeIfAbsent(pair[0], _ -> new LinkedHashSet<>()).add(pair[1]);
        });
        return new Samples(List.copyOf(names), abbreviations, villages(folder));
    }

    private static List<Village> villages(Path folder) {
        Map<String, String> counties = new LinkedHashMap<>();
        cells(folder.resolve("divisions-linyi-areas.csv")).forEach(area -> counties.put(area[0], area[1]));
        return cells(folder.resolve("divisions-linyi-villages.csv")).stream()
                .map(cells -> new Village(cells[1], cells[5], counties.getOrDefault(cells[5], "")))
                .toList();
    }

    private static List<String[]> cells(Path file) {
        return lines(file).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
