package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A package is read in one sitting, and a name leads to one class. */
class PackagesTest {
    /** Beside {@code package-info.java}, which nobody has to read to find a class. */
    private static final int MOST_FILES = 12;

    private static final List<String> ENGINES = List.of("opencredit/search/lucene", "opencredit/search/elasticsearch");

    @Test
    void packagesAreSmall() throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        for (Path file : SourceCode.program()) {
            if (!name(file).equals("package-info")) {
                files.merge(SourceCode.folder(file), 1, Integer::sum);
            }
        }
        files.values().removeIf(count -> count <= MOST_FILES);
        assertThat(files).isEmpty();
    }

    /** Classes of tests too. The two engines may mirror each other. */
    @Test
    void noTwoClassesHaveOneName() throws IOException {
        Map<String, Set<String>> places = new TreeMap<>();
        for (Path file : SourceCode.all()) {
            if (!name(file).equals("package-info")) {
                places.computeIfAbsent(name(file), unseen -> new TreeSet<>()).add(SourceCode.folder(file));
            }
        }
        places.values().removeIf(folders -> folders.size() == 1 || areMirrors(folders));
        assertThat(places).isEmpty();
    }

    /** Imports of every module, the bench included; what the compiler infers is in {@link ArchitectureTest}. */
    @Test
    void importsLeadBackToNoPackage() throws IOException {
        Map<String, Set<String>> imports = new TreeMap<>();
        for (Path file : SourceCode.program()) {
            imports.computeIfAbsent(SourceCode.folder(file), unseen -> new TreeSet<>())
                    .addAll(SourceCode.imported(file));
        }
        imports.forEach((folder, direct) -> direct.remove(folder)); // nested classes of a neighbour
        List<String> cycles = new ArrayList<>();
        imports.forEach((folder, direct) -> {
            if (reached(imports, folder).contains(folder)) {
                cycles.add(folder);
            }
        });
        assertThat(imports).hasSizeGreaterThan(10);
        assertThat(cycles).isEmpty();
    }

    private static Set<String> reached(Map<String, Set<String>> imports, String from) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(imports.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (reached.add(next)) {
                open.addAll(imports.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    private static boolean areMirrors(Set<String> folders) {
        return folders.size() == 2
                && ENGINES.stream().allMatch(engine -> folders.stream().anyMatch(folder -> folder.startsWith(engine)));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
