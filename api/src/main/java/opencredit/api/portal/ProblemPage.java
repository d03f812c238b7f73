package opencredit.api.portal;

import java.util.Map;
import opencredit.api.http.ProblemPages;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.portal.form.Mistake;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.Titles;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemJson;
import opencredit.api.problem.ProblemType;
import opencredit.data.dataset.reading.Datasets;

/** What is wrong, in plain words and with a way on: not found, withdrawn, too many, not now. */
final class ProblemPage implements ProblemPages {
    private final Pages pages;
    private final Datasets datasets;

    ProblemPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Response answer(Request request, Problem problem, String trace) {
        Reader asked = Reader.of(request).withoutNumbers();
        Reader reader =
                isPage(asked) ? asked : asked.on("/problems/" + problem.type().code());
        ProblemWords words = ProblemWords.of(problem.type());
        PageView view =
                pages.view(reader, words.title().zh(), words.title().en()).hide();
        Data said = Data.of(ProblemJson.of(problem, reader.language(), trace));
        return pages.html()
                .response(new Pages.Shown("problem", view, values(said, words, asked, problem.type()), problem.type()));
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
