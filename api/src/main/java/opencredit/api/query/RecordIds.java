package opencredit.api.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import opencredit.api.http.Request;
import opencredit.api.problem.Problem;
import opencredit.api.problem.Problem.Fault;
import opencredit.api.problem.ProblemType;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.data.text.Bilingual;

/** Ids of records that are asked for together. */
public final class RecordIds {
    /** The parameter. */
    public static final String PARAMETER = "ids";

    /** What a request line of 8 KB holds, which is where proxies end. */
    public static final int MOST_IN_ADDRESS = 150;

    /** As many as a page of a list has at most. */
    public static final int MOST_IN_BODY = 1_000;

    /** A thousand ids with quotes and commas are 39 KB; the rest is for white space. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private RecordIds() {}

    /** Whether ids are asked for, even if none is given. */
    public static boolean areIn(Request request) {
        return Parameters.peek(request, PARAMETER) != null;
    }

    /** Those of the parameter, in the order in which they stand there. */
    public static List<UUID> read(Parameters parameters) {
        String value = parameters.text(PARAMETER);
        String[] parts = value == null ? new String[0] : value.split(",", -1);
        if (parts.length == 0 || parts.length > MOST_IN_ADDRESS) {
            throw Problem.invalid(
                    PARAMETER,
                    count(MOST_IN_ADDRESS).zh(),
                    count(MOST_IN_ADDRESS).en());
        }
        Set<UUID> ids = new LinkedHashSet<>();
        for (String part : parts) {
            if (!ID.matcher(part).matches()) {
                throw fault(ProblemType.INVALID_PARAMETER, PARAMETER, ids.size(), "invalid");
            }
            if (!ids.add(UUID.fromString(part))) {
                throw fault(ProblemType.INVALID_PARAMETER, PARAMETER, ids.size(), "repeated");
            }
        }
        return List.copyOf(ids);
    }

    private static Bilingual count(int most) {
        return new Bilingual("应为 1 到 " + most + " 个互不相同的信息编号。", "Between 1 and " + most + " different ids of records.");
    }

    /** Those of a body, in its order. */
    public static List<UUID> read(JsonNode body) {
        if (!body.isArray() || body.isEmpty() || body.size() > MOST_IN_BODY) {
            throw Problem.of(ProblemType.INVALID_BODY, new Fault("body", "invalid"), count(MOST_IN_BODY));
        }
        Set<UUID> ids = new LinkedHashSet<>();
        for (JsonNode each : body) {
            if (!ids.add(one(each, ids.size()))) {
                throw fault(ProblemType.INVALID_BODY, "", ids.size(), "repeated");
            }
        }
        return List.copyOf(ids);
    }

    private static UUID one(JsonNode value, int place) {
        String text = value.asText("");
        if (value.isTextual() && ID.matcher(text).matches()) {
            return UUID.fromString(text);
        }
        if (PersonalNumbers.holdsIdentityNumber(value.isContainerNode() ? value.toString() : text)) {
            throw Problem.of(ProblemType.PERSONAL_NUMBER);
        }
        throw fault(ProblemType.INVALID_BODY, "", place, "invalid");
    }

    /** The place is counted from 0, as programs count; the sentence counts as people do. The value is not said again. */
    private static Problem fault(ProblemType type, String list, int place, String code) {
        Bilingual detail = code.equals("repeated")
                ? new Bilingual("第 " + (place + 1) + " 个信息编号与前面的重复。", "Id number " + (place + 1) + " stands twice.")
                : new Bilingual("第 " + (place + 1) + " 个不是信息编号。", "Number " + (place + 1) + " is no id of a record.");
        return Problem.of(type, new Fault(list + '[' + place + ']', code), detail);
    }

    /**
     * A list of ids without those that are some: their digits may look like an identity number, as digits of any number
     * may once in some thousand lists.
     */
    static String withoutIds(String list) {
        return ID.matcher(list).replaceAll("");
    }
}
