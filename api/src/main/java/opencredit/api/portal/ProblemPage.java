package opencredit.api.portal;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opencredit.api.http.Parameters;
import opencredit.api.http.Paths;
import opencredit.api.http.ProblemType;

/** {@code /problems/{code}}: what the {@code type} of a problem leads to. */
public final class ProblemPage implements Handler {
    private final Page page = Page.of("problem.html");

    @Override
    public void handle(Context ctx) {
        String code = ctx.pathParam("code");
        ProblemType type = Arrays.stream(ProblemType.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Paths.unknown(code, ProblemType.NOT_FOUND));
        Parameters.read(ctx, List.of());
        page.send(
                ctx,
                Map.of(
                        "code", type.code(),
                        "status", Integer.toString(type.status()),
                        "title", type.title().zh(),
                        "titleEnglish", type.title().en(),
                        "hint", type.hint().zh(),
                        "hintEnglish", type.hint().en()));
    }
}
