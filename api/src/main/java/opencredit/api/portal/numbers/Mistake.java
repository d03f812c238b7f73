package opencredit.api.portal.numbers;

import java.util.List;
import opencredit.api.http.Problem;
import opencredit.api.portal.numbers.FilterForm.Field;
import opencredit.data.dataset.Bilingual;

/** Why a page does not show what it was asked for, said where a reader can mend it. */
record Mistake(Problem problem, String language) {

    /** The fields, with what is wrong beside the one at fault. */
    List<Field> beside(List<Field> fields) {
        return fields.stream()
                .map(field -> isOf(field) ? field.wrong(sentence()) : field)
                .toList();
    }

    /** What no field is at fault for, named; empty where one is: order, length and grouping are chosen beside the form. */
    String elsewhere(List<Field> fields) {
        if (fields.stream().anyMatch(this::isOf)) {
            return "";
        }
        List<Problem.Fault> faults = problem.faults();
        return name(faults.isEmpty() ? "" : faults.getFirst().parameter()) + sentence();
    }

    private boolean isOf(Field field) {
        return problem.faults().stream().anyMatch(fault -> fault.parameter().equals(field.name()));
    }

    private String name(String parameter) {
        return switch (parameter) {
            case "sort" -> say("排序：", "Order: ");
            case "limit" -> say("每页条数：", "Records on a page: ");
            case "by" -> say("统计方式：", "Count by: ");
            default -> "";
        };
    }

    private String sentence() {
        Bilingual detail = problem.detail();
        return (detail == null ? problem.type().title() : detail).in(language);
    }

    private String say(String zh, String en) {
        return new Bilingual(zh, en).in(language);
    }
}
