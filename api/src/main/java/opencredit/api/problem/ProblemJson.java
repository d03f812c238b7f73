package opencredit.api.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** A problem as RFC 9457 writes it. */
public final class ProblemJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemJson() {}

    /**
     * In UTF-8.
     *
     * @param language {@code zh} or {@code en}
     * @param trace the name of the request
     */
    public static byte[] of(Problem problem, String language, String trace) {
        ProblemType type = problem.type();
        ObjectNode json = JSON.createObjectNode();
        json.put("type", "/problems/" + type.code());
        json.put("title", type.title().in(language));
        json.put("status", type.status());
        json.put("code", type.code());
        json.put("detail", detail(problem, language));
        json.put("hint", type.hint().in(language));
        if (!problem.faults().isEmpty()) {
            json.set("errors", JSON.valueToTree(problem.faults()));
        }
        problem.members().forEach(json::put);
        json.put("trace", trace);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String detail(Problem problem, String language) {
        var said = problem.detail();
        return said == null ? problem.type().title().in(language) : said.in(language);
    }
}
