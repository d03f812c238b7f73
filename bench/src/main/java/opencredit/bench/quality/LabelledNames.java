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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Names, and what is typed for them with the names that are meant.
 *
 * @param title in the results
 * @param abbreviations as typed, each with the names that it may mean
 * @param brands likewise
 */
record LabelledNames(
        String title, List<String> names, Map<String, Set<String>> abbreviations, Map<String, Set<String>> brands) {
    private static final String ABBREVIATION = "abbreviation", BRAND = "brand";

    /** The project's own, of which every name is invented: bench/names. */
    static LabelledNames ours(Path root) {
        Path folder = root.resolve("bench/names");
        Map<String, Map<String, Set<String>>> kinds =
                Map.of(ABBREVIATION, new LinkedHashMap<>(), BRAND, new LinkedHashMap<>());
        lines(folder.resolve("typed.tsv")).stream().skip(1).map(line -> line.split("\t")).forEach(cells -> kinds.get(
                        cells[1])
                .put(cells[0], new LinkedHashSet<>(List.of(cells[2].split("\\|")))));
        return new LabelledNames(
                "our names", lines(folder.resolve("organisations.txt")), kinds.get(ABBREVIATION), kinds.get(BRAND));
    }

    /** The same names, asked for by some of what is typed. */
    LabelledNames only(String half, Predicate<String> typed) {
        return new LabelledNames(title + half, names, only(abbreviations, typed), only(brands, typed));
    }

    private static Map<String, Set<String>> only(Map<String, Set<String>> all, Predicate<String> typed) {
        return all.entrySet().stream()
                .filter(each -> typed.test(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
