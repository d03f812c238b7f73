package opencredit.data.people.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import opencredit.data.subject.Names;
import opencredit.data.text.PageText;

/**
 * Who must never be known, such as who reported: nothing of a name stays in a text, no surname, nor the short form of an
 * organisation's.
 */
public final class Concealed {
    private static final String SOMEBODY = "某人";
    private static final String SOME_BODY = "某单位";

    /** What a company's short form leaves out at its end. */
    private static final Pattern LEGAL_FORM = Pattern.compile("(?:股份|有限|责任|集团|总)*公司$");

    /** A short form of fewer characters is part of other names and words. */
    private static final int SHORTEST_FORM = 4;

    /** Characters of the longest name of a place before a company's own, such as 山东省临沂市兰山区. */
    private static final int LONGEST_PLACE = 10;

    /** （以下简称示例商贸） behind what stands for a name, with or without quotes. */
    private static final Pattern STATED_FORM = Pattern.compile(
            "(某人|某单位)\\s*[（(〔\\[][^）)〕\\]]{0,6}?(?:简称|下称)[为：:“”\"‘’「『《\\s]*([^“”\"‘’「」『』《》（）()〔〕\\[\\]，。；\\s]{2,30})");

    private final List<Form> names;

    /** @param cells names of people and organisations, several in a cell; those as a page shows them that {@code isSpared} knows stay */
    public Concealed(Collection<String> cells, Predicate<String> isSpared) {
        this.names = cells.stream()
                .flatMap(cell -> People.anybody(PageText.read(cell)).stream())
                .filter(name -> !isSpared.test(name))
                .map(name -> new Form(name, Names.isOrganisation(name) ? SOME_BODY : SOMEBODY))
                .toList();
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    public List<String> names() {
        return names.stream().map(Form::text).toList();
    }

    /** What stands for the concealed in the text: their names, then the short forms that the text states, then usual ones. */
    public List<Form> formsIn(String text) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Form> forms = new ArrayList<>(names);
        STATED_FORM
                .matcher(hide(text, names))
                .results()
                .filter(found -> People.mayBeName(found.group(2)))
                .forEach(found -> forms.add(new Form(found.group(2), found.group(1))));
        names.forEach(name -> addUsualForms(forms, name.text()));
        return forms;
    }

    /** 临沂示例商贸有限公司 is known as 临沂示例商贸 and as 示例商贸: wherever the place's name ends, the rest counts. */
    private static void addUsualForms(List<Form> forms, String name) {
        String own = LEGAL_FORM.matcher(name).replaceFirst("");
        if (own.equals(name)) {
            return;
        }
        int last = Math.min(LONGEST_PLACE, own.length() - SHORTEST_FORM);
        for (int from = 0; from <= last; from++) {
            forms.add(new Form(own.substring(from), SOME_BODY));
        }
    }

    /** The text with each form's mark in its place; the same instance when it holds none. */
    public static String hide(String text, List<Form> forms) {
        String hidden = text;
        for (Form form : forms) {
            hidden = Names.replaceIn(hidden, form.text(), form.mark());
        }
        return hidden;
    }

    /** @param mark stands in its place */
    public record Form(String text, String mark) {
        @Override
        public String toString() {
            return "Form";
        }
    }
}
