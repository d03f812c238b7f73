package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import opencredit.data.text.Han;
import org.junit.jupiter.api.Test;

class PeopleBesideBodiesTest {
    private static final List<String> BESIDE = List.of("王小明", "张伟", "欧阳娜娜", "陈梅", "赵秋菊");

    /** Of a body, a person and another one. */
    private static final List<String> FORMS = forms();

    private static List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (String between : List.of(
                " ", "　", "、", "，", ",", "；", "/", "|", "\n", "-", "—", "－", " - ", "：", "和", "与", "及", " 和 ", "&")) {
            forms.addAll(List.of("%1$s" + between + "%2$s", "%1$s" + between + "%2$s" + between + "%3$s"));
        }
        for (String label : List.of("经办人", "局长", "联系人", "负责人", "执法人员", "副主任", "科员", "审核人", "填报人")) {
            for (String between : List.of("", " ", "：", ":", " ： ")) {
                forms.addAll(List.of(
                        "%1$s" + label + between + "%2$s",
                        "%1$s " + label + between + "%2$s",
                        "%1$s（" + label + between + "%2$s）",
                        "%1$s " + label + between + "%2$s、%3$s"));
            }
        }
        forms.addAll(List.of(
                "%1$s（%2$s）",
                "%1$s(%2$s)",
                "%1$s【%2$s】",
                "%1$s[%2$s]",
                "%1$s《%2$s》",
                "（%2$s）%1$s",
                "%2$s（%1$s）",
                "%2$s-%1$s",
                "%2$s、%1$s",
                "%2$s %1$s",
                "%1$s（%2$s、%3$s）",
                "%1$s %2$s（男）",
                "%1$s（%2$s 13800138000）",
                "%1$s %2$s局长",
                "%1$s%2$s"));
        return List.copyOf(forms);
    }

    /** Every name beside every body, in every form that a cell may have. */
    @Test
    void peopleBesideABodyAreMasked() {
        List<String> cells = new ArrayList<>();
        for (String body : BodyNameTest.BODIES) {
            for (String person : BESIDE) {
                for (String form : FORMS) {
                    cells.add(form.formatted(body, person, "李桂花"));
                }
            }
        }
        assertThat(cells).hasSizeGreaterThan(1_000);
        assertThat(cells.stream().filter(PeopleBesideBodiesTest::isTold)).isEmpty();
        assertThat(cells.stream().filter(cell -> BodyName.of(cell) == BodyName.PLAUSIBLE))
                .isEmpty();
        System.out.printf("%,d cases: people beside bodies in every form%n", cells.size());
    }

    /** Whether any character of a given name is left; no body's name has one. */
    private static boolean isTold(String cell) {
        return BESIDE.stream()
                        .filter(cell::contains)
                        .map(name -> name.substring(name.startsWith("欧阳") ? 2 : 1))
                        .anyMatch(given -> Han.holdsAny(BodyName.shown(cell), given))
                || cell.contains("李桂花") && Han.holdsAny(BodyName.shown(cell), "桂花");
    }
}
