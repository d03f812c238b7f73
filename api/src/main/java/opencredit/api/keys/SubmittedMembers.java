package opencredit.api.keys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opencredit.api.http.Request;
import opencredit.api.problem.Problem;
import opencredit.api.problem.Problem.Fault;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.query.SubmittedJson;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The members of a small JSON object that was submitted, by allow-list. */
record SubmittedMembers(JsonNode object) {
    /** A key that names every dataset and a hundred bodies has half as much. */
    private static final int MOST_BYTES = 16 * 1024;

    static SubmittedMembers read(Request request, Set<String> allowed) {
        Parameters.read(request, List.of());
        JsonNode object = SubmittedJson.read(request, MOST_BYTES);
        if (!object.isObject()) {
            throw invalid("body");
        }
        object.fieldNames().forEachRemaining(member -> {
            if (!allowed.contains(member)) {
                // by its place and not its name, which might be a value that lost its name
                throw Problem.of(ProblemType.INVALID_BODY, List.of(new Fault("body", "unknown")));
            }
        });
        return new SubmittedMembers(object);
    }

    /** A text; null where it is absent. */
    @Nullable
    String text(String member) {
        JsonNode value = object.path(member);
        if (value.isMissingNode()) {
            return null;
        }
        return text(value, member);
    }

    /** A text that has to be there. */
    String required(String member) {
        String text = text(member);
        if (text == null) {
            throw invalid(member);
        }
        return text;
    }

    /** Texts; none where it is absent. */
    List<String> texts(String member) {
        JsonNode values = object.path(member);
        if (!values.isMissingNode() && !values.isArray()) {
            throw invalid(member);
        }
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(text(value, member)));
        return texts;
    }

    /** A whole number; null where it is absent. */
    @Nullable
    Integer number(String member) {
        JsonNode value = object.path(member);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isInt()) {
            throw invalid(member);
        }
        return value.intValue();
    }

    private static String text(JsonNode value, String member) {
        if (!value.isTextual()) {
            throw invalid(member);
        }
        if (PersonalNumbers.holdsIdentityNumber(value.textValue())) {
            throw Problem.of(ProblemType.PERSONAL_NUMBER);
        }
        return value.textValue().strip();
    }

    static Problem invalid(String member) {
        return Problem.of(ProblemType.INVALID_BODY, List.of(new Fault(member, "invalid")));
    }

    static Problem invalid(String member, Bilingual sentence) {
        return Problem.of(ProblemType.INVALID_BODY, new Fault(member, "invalid"), sentence);
    }
}
