package opencredit.api.portal.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opencredit.api.http.Problem;
import opencredit.api.http.ProblemType;
import opencredit.api.portal.Reader;
import opencredit.api.portal.form.Field;
import opencredit.api.portal.form.FilterForm;
import opencredit.api.portal.form.FilterForm.Order;
import opencredit.api.portal.form.Mistake;
import opencredit.data.dataset.Bilingual;
import opencredit.data.dataset.Datasets;
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
        List<Field> fields = fields(List.of());
        Field words = words();
        Mistake mistake = problem == null ? Mistake.NONE : mistake(problem, words, fields);
        return Map.of(
                "words", mistake.beside(List.of(words)).getFirst(),
                "form", mistake.beside(fields),
                "mistake", mistake);
    }

    private List<Field> fields(List<String> authorities) {
        List<Field> fields = new ArrayList<>(filters.fields(authorities));
        fields.add(filters.order(BEST, ORDERS));
        return fields;
    }

    private Field words() {
        String label = Mistake.name("q").in(reader.language());
        return Field.typed("q", label, Field.Kind.TEXT, reader.parameter("q"), List.of());
    }

    /** Where an identity number was is not said: nothing of the question is left, and it is asked anew. */
    private Mistake mistake(Problem problem, Field words, List<Field> fields) {
        List<Field> all = new ArrayList<>(fields);
        all.add(words);
        Mistake mistake = Mistake.of(problem, all, reader.language());
        return problem.type() == ProblemType.PERSONAL_NUMBER
                ? new Mistake(words.name(), words.label(), mistake.sentence())
                : mistake;
    }
}
