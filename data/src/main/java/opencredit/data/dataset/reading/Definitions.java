package opencredit.data.dataset.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.money.Threshold;
import opencredit.data.dataset.reading.money.ThresholdsReader;
import opencredit.data.dataset.yaml.Faults;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.dataset.yaml.Folder;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.rule.Remedies;
import opencredit.data.rule.RepairRule;
import opencredit.data.rule.WindowRules;

/**
 * All definitions, read and checked.
 *
 * @param datasets in the order of the work plan's tasks, then by id
 * @param lists code lists by id
 * @param remedies what whoever is recorded can do
 */
public record Definitions(List<Dataset> datasets, SortedMap<String, CodeList> lists, Remedies remedies) {

    /** The texts of all files of definitions, each folder's by the file's name without extension. */
    public record Texts(Map<String, String> datasets, Map<String, String> codes, Map<String, String> rules) {

        /** {@code datasets/}, {@code codes/} and {@code rules/} beside {@code opencredit.data} on the class path. */
        public static Texts onClassPath() {
            return new Texts(folder("datasets"), folder("codes"), folder("rules"));
        }

        private static Map<String, String> folder(String name) {
            return Folder.onClassPath("/opencredit/data/" + name, Definitions.class);
        }
    }

    /** @throws FaultyDefinitions naming every fault at once, each as {@code file:line: reason} */
    public static Definitions onClassPath() {
        return read(Texts.onClassPath());
    }

    /** @throws FaultyDefinitions naming every fault at once, each as {@code file:line: reason} */
    public static Definitions read(Texts texts) {
        Faults faults = new Faults();
        SortedMap<String, CodeList> lists = new TreeMap<>();
        sections("codes", texts.codes(), faults, (id, section) -> lists.put(id, CodeListReader.read(id, section)));
        Map<String, WindowRules> windows = new TreeMap<>();
        Map<String, String> windowText = Map.of("windows", texts.rules().getOrDefault("windows", ""));
        List<Section> rules = new ArrayList<>();
        sections("rules", windowText, faults, (_, section) -> rules.add(section));
        rules.forEach(section -> windows.putAll(WindowReader.read(section)));
        Remedies remedies = remedies(texts.rules(), faults);
        Map<String, RepairRule> repairs = new TreeMap<>();
        remedies.repairs().forEach(rule -> repairs.put(rule.id(), rule));
        DatasetReader reader = new DatasetReader(lists, windows, repairs, thresholds(texts.rules(), faults));
        List<Dataset> all = new ArrayList<>();
        sections(
                "datasets",
                texts.datasets(),
                faults,
                (id, section) ->
                        all.add(reader.read(id, section, texts.datasets().keySet())));
        rules.forEach(new WindowCheck(all, lists)::run);
        faults.refuse();
        all.sort(Comparator.comparing(Definitions::task).thenComparing(Dataset::id));
        return new Definitions(List.copyOf(all), Collections.unmodifiableSortedMap(lists), remedies);
    }

    private static Remedies remedies(Map<String, String> rules, Faults faults) {
        String yaml = rules.get("repair");
        return yaml == null
                ? RemediesReader.none()
                : Section.root("rules/repair.yaml", yaml, faults)
                        .map(RemediesReader::read)
                        .orElseGet(RemediesReader::none);
    }

    private static SortedMap<String, Threshold> thresholds(Map<String, String> rules, Faults faults) {
        String yaml = rules.get("thresholds");
        return yaml == null
                ? new TreeMap<>()
                : Section.root("rules/thresholds.yaml", yaml, faults)
                        .map(ThresholdsReader::read)
                        .orElseGet(TreeMap::new);
    }

    private static void sections(
            String folder, Map<String, String> texts, Faults faults, BiConsumer<String, Section> reader) {
        new TreeMap<>(texts)
                .forEach((id, yaml) -> Section.root(folder + "/" + id + ".yaml", yaml, faults)
                        .ifPresent(section -> reader.accept(id, section)));
    }

    /** Tasks first, then organisation. */
    private static int task(Dataset dataset) {
        String first = dataset.tasks().getFirst();
        return first.startsWith("organisation-") ? 100 + first.charAt(first.length() - 1) : Integer.parseInt(first);
    }
}
