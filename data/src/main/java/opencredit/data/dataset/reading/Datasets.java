package opencredit.data.dataset.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.rule.Deadlines;
import opencredit.data.rule.Remedies;
import opencredit.data.rule.WorkingDays;

/** Every dataset and code list of the register. Immutable. */
public final class Datasets {
    private final List<Dataset> all;
    private final Map<String, Dataset> byId;
    private final Map<String, CodeList> lists;
    private final Remedies remedies;

    /** Definitions that were read and checked. */
    public Datasets(Definitions definitions) {
        this.all = definitions.datasets();
        this.byId = all.stream().collect(Collectors.toUnmodifiableMap(Dataset::id, Function.identity()));
        this.lists = definitions.lists();
        this.remedies = definitions.remedies();
    }

    /**
     * Reads {@code data/datasets/} and {@code data/codes/} from the class path.
     *
     * @throws FaultyDefinitions naming every fault at once, each with file, line and reason
     */
    public static Datasets load() {
        return new Datasets(Definitions.onClassPath());
    }

    /** All datasets, in the order of the work plan's tasks, then by id. */
    public List<Dataset> all() {
        return all;
    }

    /** The dataset of that id. */
    public Optional<Dataset> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether a dataset holds ratings, or the documents by which they are given: what agencies that rate submit. */
    public boolean isOfRaters(String id) {
        return all.stream()
                .filter(dataset -> dataset.feeds(ArchiveSection.RATINGS))
                .anyMatch(ratings -> ratings.id().equals(id) || ratings.refersTo(id));
    }

    /** All code lists, by id. */
    public Collection<CodeList> codes() {
        return lists.values();
    }

    /** A code list that is known to exist: definitions naming another are refused on reading. */
    public CodeList codes(String id) {
        CodeList list = lists.get(id);
        if (list == null) {
            throw new IllegalArgumentException("no such code list: " + id);
        }
        return list;
    }

    /** The code list of the field that plays a role; empty where there is no such field, or it holds free text. */
    public Optional<CodeList> codes(Dataset dataset, Role role) {
        return dataset.field(role)
                .flatMap(field -> field.type() instanceof FieldType.Code code
                        ? Optional.of(codes(code.list()))
                        : Optional.empty());
    }

    /** The states of a dataset's records that its code list puts into a group, such as {@code open}; empty where none is. */
    public List<String> states(Dataset dataset, String group) {
        return codes(dataset, Role.STATE).stream()
                .flatMap(list -> list.in(group).stream())
                .map(CodeList.Code::value)
                .toList();
    }

    /** The remedies of those who are recorded. */
    public Remedies remedies() {
        return remedies;
    }

    /** Until when decisions are to be published, by the terms that the definitions state. */
    public Deadlines deadlines(WorkingDays workingDays) {
        Map<String, Integer> terms = new HashMap<>();
        for (Dataset dataset : all) {
            Dataset.Deadline deadline = dataset.publishWithin();
            if (deadline != null) {
                terms.put(dataset.id(), deadline.workingDays());
            }
        }
        return new Deadlines(terms, workingDays);
    }
}
