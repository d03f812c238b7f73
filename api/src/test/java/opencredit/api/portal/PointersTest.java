package opencredit.api.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Pages read the API's answers by JSON Pointer, and what is missing is empty there: a member that the contract does not
 * know would leave a page blank and nobody would hear of it.
 */
class PointersTest {
    private static final Path ROOT = Path.of(System.getProperty("opencredit.root"));
    private static final Pattern READ =
            Pattern.compile("\\.(?:at|text|number|has|list|members)\\(\\s*\"(/(?!v1/)[^\".]*)\"", Pattern.MULTILINE);

    @Test
    void everyMemberThatPagesReadIsInTheContract() throws IOException {
        Set<String> known = new HashSet<>();
        Map<String, Object> contract = new Yaml().load(Files.readString(ROOT.resolve("openapi.yaml")));
        collect(contract, known);
        Set<String> unknown = new TreeSet<>();
        List<String> pointers = pointers();
        for (String pointer : pointers) {
            for (String member : pointer.substring(1).split("/")) {
                if (!member.isEmpty() && !member.matches("[0-9]+") && !known.contains(member)) {
                    unknown.add(pointer);
                }
            }
        }
        assertThat(pointers).hasSizeGreaterThan(100).contains("/subject/name");
        assertThat(unknown).isEmpty();
    }

    /** Names of properties, at whatever depth. */
    private static void collect(Object node, Set<String> names) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("properties") instanceof Map<?, ?> properties) {
                properties.keySet().forEach(name -> names.add(String.valueOf(name)));
            }
            map.values().forEach(value -> collect(value, names));
        }
        if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, names));
        }
    }

    private static List<String> pointers() throws IOException {
        List<String> pointers = new ArrayList<>();
        for (String folder : List.of("api/src/main/java/opencredit/api/portal", "api/src/main/jte")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(Files::isRegularFile).map(PointersTest::read).forEach(text -> {
                    Matcher read = READ.matcher(text);
                    while (read.find()) {
                        pointers.add(read.group(1));
                    }
                });
            }
        }
        return pointers;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
