package opencredit.api.catalog;

import java.util.List;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;
import opencredit.api.wire.Json;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.reading.Datasets;
import org.jspecify.annotations.Nullable;

/** {@code /v1/codes/{list}}: what the values of one code list are called. */
public final class CodeLists implements Feature {
    private final Datasets datasets;

    public CodeLists(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public Response answer(Request request) {
        String id = request.inPath("list");
        CodeList list = datasets.codes().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Paths.unknown(id, ProblemType.NOT_FOUND));
        Parameters.read(request, List.of());
        String language = request.language();
        List<Code> codes =
                list.codes().stream().map(code -> code(code, language)).toList();
        return Response.of(
                Json.body(new Answer(id, list.title().in(language), SourceJson.of(list.source(), language), codes)));
    }

    private static Code code(CodeList.Code code, String language) {
        return new Code(code.value(), code.title().in(language), code.groups().isEmpty() ? null : code.groups());
    }

    private record Answer(String id, String title, SourceJson source, List<Code> codes) {}

    private record Code(
            String value, String title, @Nullable List<String> groups) {}
}
