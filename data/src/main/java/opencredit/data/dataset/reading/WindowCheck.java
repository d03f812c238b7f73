package opencredit.data.dataset.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.yaml.Section;

/** That the classes of {@code data/rules/windows.yaml} ask for values which records can have: no other would ever match. */
final class WindowCheck {
    private final List<Dataset> datasets;
    private final Map<String, CodeList> lists;

    /** @param datasets all of them, each with the set that it names */
    WindowCheck(List<Dataset> datasets, Map<String, CodeList> lists) {
        this.datasets = datasets;
        this.lists = lists;
    }

    void run(Section file) {
        file.sections("rules").forEach(this::set);
    }

    private void set(Section set) {
        String id = set.optional("id").orElse("");
        List<Dataset> users = datasets.stream()
                .filter(dataset -> dataset.window().id().equals(id))
                .toList();
        if (users.isEmpty()) {
            return;
        }
        for (Section edition : set.sections("editions")) {
            Stream.of("laws", "classes")
                    .flatMap(key -> edition.sections(key).stream())
                    .forEach(each -> windowClass(each, users));
        }
    }

    private void windowClass(Section at, List<Dataset> users) {
        values(at, "categories", Role.CATEGORY, users);
        values(at, "onlyCategories", Role.CATEGORY, users);
        values(at, "procedures", Role.PROCEDURE, users);
    }

    private void values(Section at, String key, Role role, List<Dataset> users) {
        at.texts(key).stream()
                .filter(value -> users.stream().noneMatch(dataset -> has(dataset, role, value)))
                .forEach(value -> at.fault(
                        key,
                        "使用该公示期规则的数据集都没有这一 " + role.wire() + "：" + value,
                        "no dataset with this window has the " + role.wire() + ": " + value));
    }

    private boolean has(Dataset dataset, Role role, String value) {
        return dataset.field(role)
                .map(Field::type)
                .map(type -> type instanceof FieldType.Code code ? lists.get(code.list()) : null)
                .flatMap(list -> list.value(value))
                .isPresent();
    }
}
