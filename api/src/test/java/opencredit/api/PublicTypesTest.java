package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A room shows what others need of it, and no more. */
class PublicTypesTest {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*");

    /**
     * A public type is named in another package, or in what a public type of its own package shows. Templates and
     * configuration count as other packages. Names are unique, so that a name stands for its type ({@link PackagesTest}).
     */
    @Test
    void publicTypesAreNeededOutside() throws IOException {
        Map<Path, String> sources = sources();
        Map<String, Set<String>> folders = foldersByName(sources);
        List<String> unneeded = new ArrayList<>();
        int types = 0;
        for (Path file : SourceCode.program()) {
            String name = file.getFileName().toString().replace(".java", "");
            String source = sources.getOrDefault(file, "");
            if (isPublic(name, source) && !source.contains("public static void main(")) {
                types++;
                boolean elsewhere = folders.getOrDefault(name, Set.of()).size() > 1;
                if (!elsewhere && !isShown(name, file, sources)) {
                    unneeded.add(name);
                }
            }
        }
        assertThat(types).isGreaterThan(100);
        assertThat(unneeded).isEmpty();
    }

    private static boolean isPublic(String name, String source) {
        return Pattern.compile("(?m)^public (\\w+ |non-sealed )*(class|interface|enum|record) " + name + "\\b")
                .matcher(source)
                .find();
    }

    /** Whether a neighbour names the type in a public signature. */
    private static boolean isShown(String name, Path own, Map<Path, String> sources) {
        Pattern signature = Pattern.compile("\\bpublic [^;{=]*?\\b" + name + "\\b");
        return sources.entrySet().stream()
                .filter(file -> !file.getKey().equals(own))
                .anyMatch(file -> signature.matcher(file.getValue()).find());
    }

    /** The folders of the files that name a type. */
    private static Map<String, Set<String>> foldersByName(Map<Path, String> sources) {
        Map<String, Set<String>> folders = new HashMap<>();
        sources.forEach((file, source) -> TYPE.matcher(source)
                .results()
                .forEach(found -> folders.computeIfAbsent(found.group(), unseen -> new TreeSet<>())
                        .add(SourceCode.folder(file))));
        return folders;
    }

    /** Texts without their comments. */
    private static Map<Path, String> sources() throws IOException {
        List<Path> files = new ArrayList<>(SourceCode.all());
        files.addAll(SourceCode.beside());
        Map<Path, String> sources = new TreeMap<>();
        for (Path file : files) {
            sources.put(file, COMMENT.matcher(Files.readString(file)).replaceAll(""));
        }
        return sources;
    }
}
