package opencredit.data.dataset.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Required;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.rule.RepairRule;
import opencredit.data.text.Bilingual;

/** What must hold between a definition's roles and what it says of its records. */
final class RoleCheck {
    /** Without these there is no record: whom it is about, who says so, and when it was decided. */
    private static final List<Role> NEEDED = List.of(Role.SUBJECT_NAME, Role.AUTHORITY_NAME, Role.DECISION_DATE);

    private final Dataset dataset;
    private final Section section;

    RoleCheck(Dataset dataset, Section section) {
        this.dataset = dataset;
        this.section = section;
    }

    void run(Map<String, CodeList> lists) {
        needed();
        ends(lists);
        sections();
        awaiting();
        amounts();
        stages();
        totals();
        secondCategory();
    }

    private void secondCategory() {
        Optional<Field> second = dataset.field(Role.SECOND_CATEGORY);
        boolean isSame =
                second.map(Field::type).equals(dataset.field(Role.CATEGORY).map(Field::type));
        if (second.isPresent() && !isSame) {
            section.fault(
                    "fields",
                    "第二类别与类别不属于同一代码表：" + second.get().name(),
                    "the second category is not of the category's list: "
                            + second.get().name());
        }
    }

    private void needed() {
        for (Role role : NEEDED) {
            Optional<Field> field = dataset.field(role);
            if (field.isEmpty() || field.get().required() != Required.REFUSE) {
                section.fault(
                        "fields",
                        "没有 required: refuse 的字段具有角色 " + role.wire(),
                        "no field that is required: refuse has the role " + role.wire());
            }
        }
    }

    private void ends(Map<String, CodeList> lists) {
        Optional<CodeList> states = dataset.field(Role.STATE)
                .map(Field::type)
                .map(type -> type instanceof FieldType.Code code ? lists.get(code.list()) : null);
        CodeList reasons = lists.get("reasons");
        dataset.ends().forEach((state, reason) -> {
            if (states.flatMap(list -> list.value(state)).isEmpty()) {
                section.fault("ends", "状态字段的代码表没有该代码：" + state, "the field of the state has no such code: " + state);
            }
            boolean known = reasons != null
                    && reasons.in("withdrawn").stream()
                            .anyMatch(each -> each.value().equals(reason));
            if (!known) {
                section.fault("ends", "不是撤下的原因：" + reason, "no reason of a withdrawal: " + reason);
            }
        });
    }

    /** What an archive counts or compares has to be there. */
    private void sections() {
        ArchiveSection archive = dataset.archive();
        if (archive == ArchiveSection.PROMISES && dataset.field(Role.STATE).isEmpty()) {
            section.fault("archive", "promises 需要一个角色为 state 的字段", "promises need a field with the role state");
        }
        if (archive == ArchiveSection.REPORTED) {
            section.fault("archive", "报告的违约由 breach 说明", "what is reported is said by breach");
        }
        RepairRule repair = dataset.repair();
        if (repair != null && repair.afterMinimum() && !hasMinimum()) {
            section.fault(
                    "repair",
                    "公示期规则没有最短公示期：" + repair.id(),
                    "the window rules have no shortest publication: " + repair.id());
        }
    }

    /** A body's own word on what was found: only of findings somebody has to confirm it. */
    private void awaiting() {
        String awaiting = dataset.awaiting();
        if (awaiting == null) {
            return;
        }
        List<String> questions = dataset.questions().stream().map(Field::name).toList();
        if (!questions.contains(awaiting)) {
            section.unknown("awaiting", new Bilingual("是否字段", "field of a flag"), awaiting, questions);
        }
        if (dataset.archive() != ArchiveSection.DISHONESTY) {
            section.fault("awaiting", "awaiting 需要 archive: dishonesty", "awaiting needs archive: dishonesty");
        }
    }

    private boolean hasMinimum() {
        return dataset.window().editions().stream()
                .flatMap(edition -> Stream.concat(edition.laws().stream(), edition.classes().stream()))
                .anyMatch(each -> each.minimum() != null);
    }

    private void amounts() {
        if (section.has("amounts") && dataset.field(Role.AMOUNT).isEmpty()) {
            section.fault("amounts", "没有字段具有角色 amount", "no field has the role amount");
        }
    }

    /** Records are found by the number of a document, and by nothing else that projects have. */
    private void stages() {
        Role stages = dataset.stages();
        if (stages == null) {
            return;
        }
        if (stages != Role.DOCUMENT_NUMBER) {
            section.fault("stages", "stages 只能是 document-number", "stages can only be document-number");
        }
        for (Role role : List.of(Role.DOCUMENT_NUMBER, Role.CATEGORY)) {
            if (dataset.field(role).isEmpty()) {
                section.fault("stages", "没有字段具有角色 " + role.wire(), "no field has the role " + role.wire());
            }
        }
    }

    private void totals() {
        List<FieldType.Count> counts = dataset.fields().stream()
                .map(Field::type)
                .filter(FieldType.Count.class::isInstance)
                .map(FieldType.Count.class::cast)
                .toList();
        if (!counts.isEmpty() && counts.stream().allMatch(FieldType.Count::total)) {
            section.fault("fields", "有合计而没有可合计的人数", "a total of no counts");
        }
    }
}
