package opencredit.api.portal;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import opencredit.api.http.Problem;
import opencredit.api.http.ProblemPages;
import opencredit.api.http.Problems;
import opencredit.api.http.Trace;

/** What is wrong, in plain words and with a way on: not found, withdrawn, too many, not now. */
final class ProblemPage implements ProblemPages {
    private final Pages pages;

    ProblemPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void show(Context ctx, Problem problem) {
        Reader reader = Reader.of(ctx).withoutNumbers();
        View view = pages.view(
                        reader,
                        problem.type().title().zh(),
                        problem.type().title().en())
                .hide();
        Data said = Data.of(Problems.body(problem, reader.language(), Trace.of(ctx)));
        byte[] page = pages.html().render("problem", view, Map.of("problem", said));
        pages.html().headers(ctx, view);
        ctx.contentType("text/html; charset=utf-8");
        ctx.result(new String(page, StandardCharsets.UTF_8));
    }
}
