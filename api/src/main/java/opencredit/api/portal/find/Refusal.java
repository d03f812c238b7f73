package opencredit.api.portal.find;

import java.util.List;
import opencredit.api.http.Problem;
import opencredit.api.http.Problem.Fault;
import opencredit.api.http.ProblemType;
import opencredit.data.dataset.Bilingual;

/**
 * Why a question was not answered, to be said beside the form.
 *
 * @param parameter the field at fault; empty where it is none of the form
 */
public record Refusal(ProblemType type, String message, String hint, String parameter) {
    /** Nothing to say. */
    public static final Refusal NONE = new Refusal(ProblemType.INVALID_PARAMETER, "", "", "");

    static Refusal of(Problem problem, List<String> fields, String language) {
        ProblemType type = problem.type();
        Bilingual detail = problem.detail();
        String field = problem.faults().stream()
                .map(Fault::parameter)
                .filter(fields::contains)
                .findFirst()
                .orElse(type == ProblemType.PERSONAL_NUMBER ? "q" : "");
        return new Refusal(
                type,
                (detail == null ? type.title() : detail).in(language),
                // with the field at hand the documentation is no way on
                detail == null ? type.hint().in(language) : "",
                field);
    }

    /** Whether there is something to say. */
    public boolean isSaid() {
        return !message.isEmpty();
    }

    /** The field to go to: what has none is changed by asking anew. */
    public String field() {
        return List.of("cursor", "limit").contains(parameter) ? "q" : parameter;
    }

    /** What to say beside a field; empty where nothing is wrong with it. */
    public String beside(String field) {
        return parameter.equals(field) ? message : "";
    }
}
