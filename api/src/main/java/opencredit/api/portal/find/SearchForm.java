package opencredit.api.portal.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opencredit.api.portal.form.FilterForm;
import opencredit.api.portal.form.FilterForm.Order;
import opencredit.api.portal.form.FormField;
import opencredit.api.portal.form.Mistake;
import opencredit.api.portal.frame.Reader;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The form of a search: its words, and what narrows them. */
final class SearchForm {
    private static final Bilingual BEST = new Bilingual("最相符的在前", "Best match first");
    private static final List<Order> ORDERS =
            List.of(new Order("-decisionDate", new Bilingual("最新决定在前", "Newest decision first")));

    private final FilterForm filters;
    private final Reader reader;

    SearchForm(Datasets datasets, Reader reader) {
        this.filters = FilterForm.ofAll(datasets, reader);
        this.reader = reader;
    }

    /** Beside what was found; {@code authorities} complete a name that is typed. */
    Map<String, Object> shown(List<String> authorities) {
        return Map.of("form", fields(authorities), "conditions", filters.conditions());
    }

    /** With what was typed, and why it is not answered where there was a problem. */
    Map<String, Object> asked(@Nullable Problem problem) {
        List<FormField> fields = fields(List.of());
        FormField words = words();
        Mistake mistake = problem == null ? Mistake.NONE : mistake(problem, words, fields);
        return Map.of(
                "words", mistake.beside(List.of(words)).getFirst(),
                "form", mistake.beside(fields),
                "mistake", mistake);
    }

    private List<FormField> fields(List<String> authorities) {
        List<FormField> fields = new ArrayList<>(filters.fields(authorities));
        fields.add(filters.order(BEST, ORDERS));
        return fields;
    }

    private FormField words() {
        String label = Mistake.name("q").in(reader.language());
        return FormField.typed("q", label, FormField.Kind.TEXT, reader.parameter("q"), List.of());
    }

    /** Where an identity number was is not said: nothing of the question is left, and it is asked anew. */
    private Mistake mistake(Problem problem, FormField words, List<FormField> fields) {
        List<FormField> all = new ArrayList<>(fields);
        all.add(words);
        Mistake mistake = Mistake.of(problem, all, reader.language());
        return problem.type() == ProblemType.PERSONAL_NUMBER
                ? new Mistake(List.of(words.name()), words.label(), mistake.sentence())
                : mistake;
    }
}
