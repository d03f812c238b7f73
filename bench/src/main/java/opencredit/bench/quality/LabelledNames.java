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
    /** The project's own, of which every name is invented: bench/names. */
    static LabelledNames ours(Path root) {
        Path folder = root.resolve("bench/names");
        List<String> typed = lines(folder.resolve("typed.tsv"));
        return new LabelledNames(
                "our names",
                lines(folder.resolve("organisations.txt")),
                kind(typed, "abbreviation"),
                kind(typed, "brand"));
    }

    /** @param lines what is typed, its kind, and the names that are meant */
    private static Map<String, Set<String>> kind(List<String> lines, String kind) {
        Map<String, Set<String>> meant = new LinkedHashMap<>();
        lines.stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells[1].equals(kind))
                .forEach(cells -> meant.put(cells[0], new LinkedHashSet<>(List.of(cells[2].split("\\|")))));
        return meant;
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
