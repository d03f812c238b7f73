package opencredit.data.dataset.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Dataset.Edition;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Header;
import opencredit.data.dataset.Required;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.SearchMode;
import opencredit.data.dataset.yaml.Section;
import opencredit.data.text.Bilingual;

/** What must hold between the parts of a definition. */
final class DatasetCheck {
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern CERTIFICATE = Pattern.compile("身份证号|证件号");

    /** Thirteen tasks and three measures of organisation. */
    private static final Pattern TASK = Pattern.compile("[1-9]|1[0-3]|organisation-[1-3]");

    private final Dataset dataset;
    private final Section section;
    private final List<Section> fields;
    private final List<Section> editions;

    DatasetCheck(Dataset dataset, Section section, List<Section> fields, List<Section> editions) {
        this.dataset = dataset;
        this.section = section;
        this.fields = fields;
        this.editions = editions;
    }

    void run(Map<String, CodeList> lists, Set<String> ids) {
        head();
        key();
        new RoleCheck(dataset, section).run(lists);
        names();
        columns();
        editions();
        for (int i = 0; i < fields.size(); i++) {
            field(dataset.fields().get(i), fields.get(i), lists);
            reference(dataset.fields().get(i), fields.get(i), ids);
        }
    }

    private void head() {
        dataset.tasks().stream()
                .filter(task -> !TASK.matcher(task).matches())
                .forEach(task -> section.fault(
                        "tasks",
                        "未知的任务：" + task + "；可用：1 至 13、organisation-1 至 organisation-3",
                        "unknown task: " + task + "; accepted: 1 to 13, organisation-1 to organisation-3"));
        for (String list : List.of("tasks", "legalBasis", "key", "editions", "fields")) {
            if (!section.has(list)) {
                section.missing(list);
            }
        }
        if (!dataset.updateFrequency().matches("P\\d+[DWMY]")) {
            section.fault(
                    "updateFrequency",
                    "updateFrequency 不是以日、周、月或年计的 ISO 8601 时长",
                    "updateFrequency is no ISO 8601 duration of days, weeks, months or years");
        }
    }

    /** Rows are told apart by the key, so nothing in it may be missing but the licence number, which not every row has. */
    private void key() {
        for (Role role : dataset.key()) {
            if (dataset.field(role).isEmpty()) {
                section.fault("key", "没有字段具有 key 中的角色：" + role.wire(), "no field has the key's role: " + role.wire());
            }
        }
        dataset.fields().stream()
                .filter(field -> field.role() != null && dataset.key().contains(field.role()))
                .filter(field -> field.role() != Role.LICENCE_NUMBER && field.required() != Required.REFUSE)
                .forEach(field -> section.fault(
                        "key",
                        field.name() + " 属于 key，须写明 required: refuse",
                        field.name() + " is part of the key but not required: refuse"));
    }

    private void names() {
        Set<Object> taken = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = dataset.fields().get(i);
            if (!taken.add(field.name())) {
                fields.get(i).fault("name", "两个字段同名：" + field.name(), "two fields with one name: " + field.name());
            }
            if (field.role() != null && !field.role().isShared() && !taken.add(field.role())) {
                fields.get(i)
                        .fault(
                                "role",
                                "两个字段具有同一角色：" + field.role().wire(),
                                "two fields with one role: " + field.role().wire());
            }
        }
    }

    private void columns() {
        Map<String, String> taken = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = dataset.fields().get(i);
            for (String column : field.columns()) {
                String other = taken.put(Header.fold(column), field.name());
                if (other != null) {
                    fields.get(i)
                            .fault(
                                    "columns",
                                    "列名重复：" + column + "，已见于 " + other,
                                    "column stands twice: " + column + " in " + other);
                }
            }
        }
    }

    private void editions() {
        Set<String> known = new HashSet<>();
        dataset.fields().forEach(field -> field.columns().forEach(column -> known.add(Header.fold(column))));
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < editions.size(); i++) {
            Edition edition = dataset.editions().get(i);
            for (String column : edition.columns()) {
                if (!known.contains(Header.fold(column))) {
                    editions.get(i).fault("columns", "没有字段使用该列：" + column, "no field accepts this column: " + column);
                }
                if (!taken.add(Header.fold(column))) {
                    editions.get(i)
                            .fault(
                                    "columns",
                                    "该列不能区分版本：" + column,
                                    "column does not tell the editions apart: " + column);
                }
            }
        }
    }

    private static void field(Field field, Section at, Map<String, CodeList> lists) {
        if (!field.name().isEmpty() && !NAME.matcher(field.name()).matches()) {
            at.fault("name", "name 不是小驼峰写法：" + field.name(), "name is not camelCase: " + field.name());
        }
        if (field.columns().isEmpty()) {
            at.missing("columns");
        }
        if (!field.columns().isEmpty()
                && !field.columns().getFirst().equals(field.title().zh())) {
            at.fault(
                    "columns",
                    "第一个列名不是中文标题：" + field.title().zh(),
                    "the first column is not the Chinese title: "
                            + field.title().zh());
        }
        if (field.disclose() == Disclose.NEVER && field.search() != SearchMode.NONE) {
            at.fault("search", "参与检索却从不公示：" + field.name(), "searched but never disclosed: " + field.name());
        }
        if (field.role() == Role.CERTIFICATE_NUMBER && field.disclose() != Disclose.NEVER) {
            at.fault(
                    "disclose",
                    "证件号码不得公示：" + field.name(),
                    "the number of a certificate is never disclosed: " + field.name());
        }
        if (field.disclose() == Disclose.NEVER && field.role() == null && isCertificates(field)) {
            at.fault(
                    "role",
                    "证件号码字段须写明 role: certificate-number：" + field.name(),
                    "the number of a certificate needs role: certificate-number: " + field.name());
        }
        if (!FieldReader.hasFittingExample(field, lists)) {
            String example = FieldReader.example(field);
            at.fault("example", "示例与类型不符：" + example, "example does not fit the type: " + example);
        }
    }

    /** Only by its role is such a number hidden wherever else the row has it. */
    private static boolean isCertificates(Field field) {
        return CERTIFICATE.matcher(field.title().zh()).find() || field.name().endsWith("DocumentNumber");
    }

    private static void reference(Field field, Section at, Set<String> ids) {
        if (field.type() instanceof FieldType.Reference(String dataset, FieldType.Tie tie) && !ids.contains(dataset)) {
            at.unknown("dataset", new Bilingual("数据集", "dataset"), dataset, new TreeSet<>(ids));
        }
    }
}
