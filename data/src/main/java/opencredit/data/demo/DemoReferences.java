package opencredit.data.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.demo.party.DemoParty;

/** The numbers of the rows that were written, of the datasets to which others refer. */
final class DemoReferences {
    private final Set<String> referredTo;
    private final Map<String, TreeMap<LocalDate, String>> numbers = new HashMap<>();

    DemoReferences(Datasets datasets) {
        this.referredTo = datasets.all().stream()
                .flatMap(dataset -> dataset.fields().stream())
                .map(field ->
                        field.type() instanceof FieldType.Reference(String dataset, FieldType.Tie tie) ? dataset : "")
                .collect(Collectors.toSet());
    }

    boolean areTo(Dataset dataset) {
        return referredTo.contains(dataset.id());
    }

    /** A row that was written; forgotten unless others may refer to it. */
    void add(Dataset dataset, DemoParty subject, LocalDate decided, String number) {
        if (areTo(dataset)) {
            numbers.computeIfAbsent(dataset.id() + subject.code(), _ -> new TreeMap<>())
                    .put(decided, number);
        }
    }

    /** By dataset, the number of the newest row about the same subject that was decided by then; none where there is none. */
    Map<String, String> known(Set<String> datasets, DemoParty subject, LocalDate day) {
        Map<String, String> known = new HashMap<>();
        for (String dataset : datasets) {
            TreeMap<LocalDate, String> ofSubject = numbers.getOrDefault(dataset + subject.code(), new TreeMap<>());
            Map.Entry<LocalDate, String> newest = ofSubject.floorEntry(day);
            if (newest != null) {
                known.put(dataset, newest.getValue());
            }
        }
        return known;
    }
}
