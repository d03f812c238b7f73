package opencredit.api.portal;

import io.javalin.http.Context;
import java.util.Map;
import opencredit.api.http.Problem;
import opencredit.api.http.ProblemPages;
import opencredit.api.http.ProblemType;
import opencredit.api.http.Problems;
import opencredit.api.http.Trace;
import opencredit.api.portal.form.Mistake;
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
        Reader asked = Reader.of(ctx).withoutNumbers();
        Reader reader =
                isPage(asked) ? asked : asked.on("/problems/" + problem.type().code());
        ProblemWords words = ProblemWords.of(problem.type());
        View view = pages.view(reader, words.title().zh(), words.title().en()).hide();
        Data said = Data.of(Problems.body(problem, reader.language(), Trace.of(ctx)));
        pages.html()
                .send(
                        ctx,
                        new Pages.Shown("problem", view, values(said, words, asked, problem.type()), problem.type()));
    }

    /** A file has no page of its own that could be read in another language or size. */
    private static boolean isPage(Reader asked) {
        return !asked.path().startsWith("/v1/");
    }

    private Map<String, Object> values(Data said, ProblemWords words, Reader asked, ProblemType type) {
        return Map.of(
                "problem",
                said,
                "words",
                words,
                "wrong",
                Mistake.name(said.text("/errors/0/parameter")),
                "titles",
                new Titles(datasets, asked.language()),
                "again",
                type.passes() ? asked.address() : "");
    }
}
