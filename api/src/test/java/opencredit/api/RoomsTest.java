package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The code map in {@code docs/architecture.md} is the rule: each room imports what its row says, and no more. A room is
 * a package with the packages below it that have no row of their own.
 */
class RoomsTest {
    private static final String OURS = "opencredit.";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `opencredit\\.([\\w.]+)` \\|.*\\|([^|]*)\\|$");
    private static final Pattern NAME = Pattern.compile("`([\\w.]+(?:\\.\\*)?)`");
    private static final List<JavaClass> PROGRAM = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("opencredit")
                    .stream()
                    .filter(type -> !type.getSimpleName().equals("package-info"))
                    .toList();

    @Test
    void roomsImportWhatTheCodeMapSays() throws IOException {
        Map<String, List<String>> map = codeMap();
        Set<String> others = new TreeSet<>();
        for (JavaClass from : PROGRAM) {
            String room = room(map, from);
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (to.getPackageName().startsWith(OURS) && !mayImport(map, room, room(map, to))) {
                    others.add(room + " imports " + room(map, to) + ": " + from.getSimpleName() + " " + to.getName());
                }
            }
        }
        assertThat(others).isEmpty();
    }

    @Test
    void theCodeMapHasNoRoomThatIsNotThere() throws IOException {
        Map<String, List<String>> map = codeMap();
        Set<String> rooms = PROGRAM.stream().map(type -> room(map, type)).collect(Collectors.toSet());
        assertThat(rooms).containsAll(map.keySet());
    }

    private static boolean mayImport(Map<String, List<String>> map, String from, String to) {
        return from.equals(to) || map.getOrDefault(from, List.of()).stream().anyMatch(allowed -> allows(allowed, to));
    }

    /** {@code data.subject} allows that room, {@code data.*} all of data. */
    private static boolean allows(String allowed, String room) {
        return allowed.endsWith(".*") ? isIn(room, allowed.substring(0, allowed.length() - 2)) : room.equals(allowed);
    }

    private static boolean isIn(String name, String room) {
        return name.equals(room) || name.startsWith(room + ".");
    }

    /** The row with the longest name that the class's package begins with. */
    private static String room(Map<String, List<String>> map, JavaClass type) {
        String name = type.getPackageName().substring(OURS.length());
        return map.keySet().stream()
                .filter(room -> isIn(name, room))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AssertionError("no row in the code map: " + type.getName()));
    }

    /** Rooms, and what each may import. */
    private static Map<String, List<String>> codeMap() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("opencredit.root"), "docs", "architecture.md"));
        Map<String, List<String>> rooms = new TreeMap<>();
        for (Matcher row = ROW.matcher(document); row.find(); ) {
            rooms.put(
                    row.group(1),
                    NAME.matcher(row.group(2))
                            .results()
                            .map(name -> name.group(1))
                            .toList());
        }
        assertThat(rooms).hasSizeGreaterThan(10);
        return rooms;
    }
}
