package opencredit.api.portal.form;

import java.util.List;
import java.util.stream.Collectors;
import opencredit.api.problem.Problem;
import opencredit.api.problem.Problem.Fault;
import opencredit.api.problem.ProblemType;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.text.Bilingual;

/**
 * Why a page does not show what it was asked for, said once and where a reader can mend it.
 *
 * @param fields those at fault, in the order of the form; empty where it is none of the form
 * @param name what the fields, or whatever else is at fault, are called; empty where nothing has a name
 * @param sentence what to write instead
 */
public record Mistake(List<String> fields, String name, String sentence) {
    /** Nothing is wrong. */
    public static final Mistake NONE = new Mistake(List.of(), "", "");

    /** @param fields of the form */
    public static Mistake of(Problem problem, List<FormField> fields, String language) {
        List<String> faults = problem.faults().stream().map(Fault::parameter).toList();
        List<FormField> wrong =
                fields.stream().filter(field -> faults.contains(field.name())).toList();
        return new Mistake(
                wrong.stream().map(FormField::name).toList(),
                wrong.isEmpty()
                        ? (faults.isEmpty() ? "" : name(faults.getFirst()).in(language))
                        : wrong.stream()
                                .map(FormField::label)
                                .collect(Collectors.joining(new Bilingual("”和“", "” and “").in(language))),
                sentence(problem, wrong).in(language));
    }

    /** The first field at fault; empty where it is none of the form. */
    public String field() {
        return fields.isEmpty() ? "" : fields.getFirst();
    }

    private static Bilingual sentence(Problem problem, List<FormField> wrong) {
        // what was asked stands in the list too, so that it is seen
        if (!wrong.isEmpty()
                && wrong.getFirst().kind() == FormField.Kind.CHOICE
                && wrong.getFirst().options().size() > 1) {
            return new Bilingual("请从列表中选择。", "Choose one of the list.");
        }
        Bilingual detail = problem.detail();
        ProblemType type = problem.type();
        return detail == null
                ? new Bilingual(
                        type.title().zh() + "。" + type.hint().zh(),
                        type.title().en() + ". " + type.hint().en())
                : detail;
    }

    /** What a parameter is called, whether or not a form has it; empty where readers have no word for it. */
    public static Bilingual name(String parameter) {
        return RecordFilter.of(parameter).map(RecordFilter::title).orElseGet(() -> other(parameter));
    }

    private static Bilingual other(String parameter) {
        return switch (parameter) {
            case "q" -> new Bilingual("查询内容", "Search words");
            case "sort" -> new Bilingual("排序", "Order");
            case "limit" -> new Bilingual("每页条数", "Records on a page");
            case "by" -> new Bilingual("统计方式", "Count by");
            case "subjectRegion" -> new Bilingual("注册地区", "Registered in");
            case "subjectKind" -> new Bilingual("主体类别", "Kind of subject");
            case "subjectDataset" -> new Bilingual("有这类信息的主体", "Subjects with records of");
            case "lang" -> new Bilingual("语言", "Language");
            default -> new Bilingual("", "");
        };
    }

    /** All fields of the form, with what is wrong beside those at fault. */
    public List<FormField> beside(List<FormField> form) {
        return form.stream()
                .map(each -> fields.contains(each.name()) ? each.wrong(sentence) : each)
                .toList();
    }

    /** Whether there is something to say. */
    public boolean isSaid() {
        return !sentence.isEmpty();
    }
}
