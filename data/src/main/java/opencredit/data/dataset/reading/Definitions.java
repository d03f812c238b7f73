package opencredit.data.dataset.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;

/**
 * All definitions, read and checked.
 *
 * @param datasets in the order of the work plan's tasks, then by id
 * @param lists code lists by id
 */
public record Definitions(List<Dataset> datasets, SortedMap<String, CodeList> lists) {

    /**
     * Reads {@code datasets/} and {@code codes/} beside {@code opencredit.data} on the class path.
     *
     * @throws IllegalArgumentException naming every fault at once, each as {@code file:line: reason}
     */
    public static Definitions onClassPath() {
        Class<?> anchor = Definitions.class;
        return read(
                Folder.onClassPath("/opencredit/data/datasets", anchor),
                Folder.onClassPath("/opencredit/data/codes", anchor));
    }

    /**
     * Reads the texts of definition files and code lists, each by the file's name without extension.
     *
     * @throws IllegalArgumentException naming every fault at once, each as {@code file:line: reason}
     */
    public static Definitions read(Map<String, String> datasets, Map<String, String> codes) {
        Faults faults = new Faults();
        SortedMap<String, CodeList> lists = new TreeMap<>();
        new TreeMap<>(codes)
                .forEach((id, yaml) -> Section.root("codes/" + id + ".yaml", yaml, faults)
                        .ifPresent(section -> lists.put(id, CodeListReader.read(id, section))));
        DatasetReader reader = new DatasetReader(lists);
        List<Dataset> all = new ArrayList<>();
        new TreeMap<>(datasets)
                .forEach((id, yaml) -> Section.root("datasets/" + id + ".yaml", yaml, faults)
                        .ifPresent(section -> all.add(reader.read(id, section))));
        faults.refuse();
        all.sort(Comparator.comparingInt(Dataset::task).thenComparing(Dataset::id));
        return new Definitions(List.copyOf(all), Collections.unmodifiableSortedMap(lists));
    }
}
