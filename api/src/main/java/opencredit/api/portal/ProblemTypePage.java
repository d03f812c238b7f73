package opencredit.api.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;

/** {@code /problems/{code}}: what the {@code type} of a problem leads to. */
final class ProblemTypePage implements Pages.Page {
    private final Pages pages;

    ProblemTypePage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        String code = reader.inPath().getOrDefault("code", "");
        ProblemType type = Arrays.stream(ProblemType.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Paths.unknown(code, ProblemType.NOT_FOUND));
        Parameters.read(reader.asks(reader.path()), List.of());
        PageView view = pages.view(reader, type.title().zh(), type.title().en())
                .below(reader.language().equals("zh") ? "接口文档" : "API documentation", "/api");
        return new Pages.Shown("problem-type", view, Map.of("type", type));
    }
}
