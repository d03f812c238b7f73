package opencredit.api.portal;

import io.javalin.http.Context;
import java.util.Map;
import opencredit.api.http.Problem;
import opencredit.api.http.ProblemPages;
import opencredit.api.http.Problems;
import opencredit.api.http.Trace;
import opencredit.api.portal.form.Mistake;
import opencredit.data.dataset.Bilingual;
import opencredit.data.dataset.Datasets;

/** What is wrong, in plain words and with a way on: not found, withdrawn, too many, not now. */
final class ProblemPage implements ProblemPages {
    private final Pages pages;
    private final Datasets datasets;

    ProblemPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public void show(Context ctx, Problem problem) {
        Reader reader = Reader.of(ctx).withoutNumbers();
        ProblemWords words = ProblemWords.of(problem.type());
        View view = pages.view(reader, words.title().zh(), words.title().en()).hide();
        Data said = Data.of(Problems.body(problem, reader.language(), Trace.of(ctx)));
        pages.html().send(ctx, new Pages.Shown("problem", view, values(said, words, reader), problem.type()));
    }

    private Map<String, Object> values(Data said, ProblemWords words, Reader reader) {
        Bilingual wrong = Mistake.name(said.text("/errors/0/parameter"));
        return Map.of(
                "problem", said, "words", words, "wrong", wrong, "titles", new Titles(datasets, reader.language()));
    }
}
