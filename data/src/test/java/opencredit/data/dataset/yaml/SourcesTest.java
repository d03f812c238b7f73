package opencredit.data.dataset.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.reading.Definitions;
import opencredit.data.dataset.reading.FaultsInChinese;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.rule.LegalSource;
import opencredit.data.rule.LegalSource.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every period, class, deadline and code list of the project's own files, and of those to come, says what it rests on:
 * whichever source is taken away or damaged, the definitions are refused by file, line and reason.
 */
class SourcesTest {
    private static final List<String> FOLDERS = List.of("datasets", "codes", "rules");

    /** On one line, or on deeper lines below. */
    private static final Pattern SOURCE = Pattern.compile("(?m)^( *)source:(?: \\{.*\\}\\n|\\n(?:\\1 +.*\\n)+)");

    private static final Map<String, Map<String, String>> FILES = files();

    private static Map<String, Map<String, String>> files() {
        Map<String, Map<String, String>> files = new HashMap<>();
        FOLDERS.forEach(
                folder -> files.put(folder, Folder.onClassPath("/opencredit/data/" + folder, SourcesTest.class)));
        return files;
    }

    private static Map<String, String> filesOf(String name) {
        return Objects.requireNonNull(FILES.get(name));
    }

    /** One source of one file. */
    record Place(String folder, String file, int start, int end, int line) {
        String text() {
            return Objects.requireNonNull(filesOf(folder).get(file)).substring(start, end);
        }

        /** How its reader names the file. */
        String path() {
            return "data/" + folder + "/" + file + ".yaml:";
        }

        @Override
        public String toString() {
            return path() + line;
        }
    }

    static Stream<Place> sources() {
        List<Place> places = new ArrayList<>();
        FILES.forEach((folder, files) -> files.forEach((file, yaml) -> SOURCE.matcher(yaml)
                .results()
                .map(found -> place(folder, file, yaml, found))
                .forEach(places::add)));
        return places.stream();
    }

    private static Place place(String folder, String file, String yaml, MatchResult found) {
        int line = (int) yaml.substring(0, found.start()).lines().count() + 1;
        return new Place(folder, file, found.start(), found.end(), line);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void is_refused_without(Place place) {
        assertThat(faultsOf(place, "")).anyMatch(fault -> fault.endsWith(": missing source"));
        assertThat(faultsOf(place, place.text().replaceFirst("status: \\w+", "status: certain")))
                .anyMatch(fault -> fault.contains("unknown status: certain; accepted: verified, assumed"));
        assertThat(faultsOf(place, place.text().replaceFirst("(, | +)status: \\w+\\n?", "")))
                .anyMatch(fault -> fault.endsWith(": missing status"));
        assertThat(faultsOf(place, place.text().replaceFirst("zh: .*?(?=,? +en:|\\n)", "zh: ''")))
                .anyMatch(fault -> fault.endsWith(": zh is no text"));
    }

    /** Each names the file, and a line near the place. */
    private static List<String> faultsOf(Place place, String instead) {
        Map<String, Map<String, String>> files = new HashMap<>(FILES);
        String yaml = Objects.requireNonNull(filesOf(place.folder()).get(place.file()));
        String broken = yaml.substring(0, place.start()) + instead + yaml.substring(place.end());
        Map<String, String> folder = new HashMap<>(filesOf(place.folder()));
        folder.put(place.file(), broken);
        files.put(place.folder(), folder);
        Throwable thrown = catchThrowable(() -> read(files));
        assertThat(thrown).as("%s", place).isInstanceOfSatisfying(FaultyDefinitions.class, FaultsInChinese::areTold);
        return Objects.requireNonNull(thrown.getMessage())
                .lines()
                .filter(fault -> fault.startsWith(place.path()))
                .toList();
    }

    private static void read(Map<String, Map<String, String>> files) {
        Map<String, String> rules = Objects.requireNonNull(files.get("rules"));
        WorkingDaysReader.read(Objects.requireNonNull(rules.get("working-days")));
        Definitions.read(new Definitions.Texts(
                Objects.requireNonNull(files.get("datasets")), Objects.requireNonNull(files.get("codes")), rules));
    }

    static Stream<CodeList> lists() {
        return TestDatasets.shipped().codes().stream();
    }

    /** What the register made itself was read nowhere. */
    @ParameterizedTest
    @MethodSource("lists")
    void its_own_is_assumed(CodeList list) {
        LegalSource source = list.source();
        boolean isOwn = source.text().zh().contains("自定");
        assertThat(source.text().en().contains("own")).isEqualTo(isOwn);
        assertThat(isOwn && source.status() == Status.VERIFIED).isFalse();
    }
}
