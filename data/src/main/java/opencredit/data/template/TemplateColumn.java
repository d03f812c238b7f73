package opencredit.data.template;

import java.util.List;
import java.util.stream.Stream;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Required;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.rule.WindowRules.WindowClass;
import opencredit.data.subject.SubjectKind;

/**
 * A column of a template.
 *
 * @param words what a cell may hold, in the words of a list; none where it holds anything else
 * @param refused words of the code list with which a row would be refused: they are not among those that a cell may hold
 */
record TemplateColumn(Field field, List<String> words, List<String> refused) {
    /** Words of a list have 、 in them. */
    private static final String BETWEEN = "；";

    /** The columns of a dataset: what is published, and what a row cannot be without. */
    static List<TemplateColumn> of(Dataset dataset, Datasets datasets) {
        return dataset.fields().stream()
                .filter(field -> isAsked(dataset, field))
                .map(field ->
                        new TemplateColumn(field, words(dataset, datasets, field), refused(dataset, datasets, field)))
                .toList();
    }

    /** Columns that intake knows and drops: numbers of people, and whatever else nobody is shown. */
    static List<Field> leftOut(Dataset dataset) {
        return dataset.fields().stream()
                .filter(field -> !isAsked(dataset, field))
                .toList();
    }

    private static boolean isAsked(Dataset dataset, Field field) {
        boolean isKey = field.role() != null && dataset.key().contains(field.role());
        return field.disclose() != Disclose.NEVER || field.required() == Required.REFUSE || isKey;
    }

    private static List<String> refused(Dataset dataset, Datasets datasets, Field field) {
        return field.type() instanceof FieldType.Code(String list, boolean _)
                ? datasets.codes(list).codes().stream()
                        .filter(code -> !isTaken(dataset, field, code))
                        .map(code -> code.title().zh())
                        .toList()
                : List.of();
    }

    private static List<String> words(Dataset dataset, Datasets datasets, Field field) {
        return switch (field.type()) {
            case FieldType.Code(String list, boolean several) ->
                datasets.codes(list).codes().stream()
                        .filter(code -> isTaken(dataset, field, code))
                        .map(code -> code.title().zh())
                        .toList();
            case FieldType.YesNo() -> List.of("是", "否");
            case FieldType.DatasetId() ->
                datasets.all().stream().map(each -> each.title().zh()).toList();
            case FieldType.Text _,
                    FieldType.Date _,
                    FieldType.Money _,
                    FieldType.CreditCode _,
                    FieldType.WholeNumber _,
                    FieldType.Decimal _,
                    FieldType.Link _,
                    FieldType.Count _,
                    FieldType.Reference _ -> List.of();
        };
    }

    /** A row with the value is not refused for it. */
    private static boolean isTaken(Dataset dataset, Field field, CodeList.Code code) {
        if (field.role() == Role.SUBJECT_KIND) {
            return Stream.of(SubjectKind.values())
                    .noneMatch(kind -> kind.wire().equals(code.value())
                            && !dataset.subjects().contains(kind));
        }
        return dataset.window().editions().getLast().classes().stream()
                .filter(each -> !each.published())
                .noneMatch(each -> isOfClass(each, field, code.value()));
    }

    /** Whether the value alone puts a row into the class. */
    private static boolean isOfClass(WindowClass unpublished, Field field, String value) {
        return field.role() == Role.SEVERITY && unpublished.id().equals(value)
                || field.role() == Role.PROCEDURE
                        && unpublished.facts().procedures().contains(value);
    }

    String header() {
        return field.title().zh();
    }

    /** Whether a row without it is refused. */
    boolean isNeeded() {
        return field.required() == Required.REFUSE;
    }

    boolean isWanted() {
        return field.required() == Required.FLAG;
    }

    /** Whether it names the standard of a rating, without which no rater's row is taken. */
    boolean namesStandard() {
        return field.type() instanceof FieldType.Reference(String _, FieldType.Tie tie)
                && tie == FieldType.Tie.AUTHORITY;
    }

    /** The words as a list in one line. */
    String joined() {
        return String.join(BETWEEN, words);
    }

    /** Whether a cell may hold several words, which no drop-down list can write. */
    boolean takesSeveral() {
        return field.type() instanceof FieldType.Code code && code.several();
    }

    /** Whether a cell is chosen from a list. */
    boolean isChosen() {
        return !words.isEmpty() && !takesSeveral();
    }
}
