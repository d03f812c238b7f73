package opencredit.api.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
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
        Set<UUID> ids = new LinkedHashSet<>();
        for (String part : parts) {
            if (!ID.matcher(part).matches() || !ids.add(UUID.fromString(part))) {
                throw invalid();
            }
        }
        if (ids.isEmpty() || ids.size() > MOST_IN_ADDRESS) {
            throw invalid();
        }
        return List.copyOf(ids);
    }

    private static Problem invalid() {
        return Problem.invalid(
                PARAMETER,
                "应为 1 到 " + MOST_IN_ADDRESS + " 个互不相同的信息编号，用英文逗号分隔。",
                "Between 1 and " + MOST_IN_ADDRESS + " different ids of records, parted by commas.");
    }

    /** Those of a body, in its order. */
    public static List<UUID> read(JsonNode body) {
        if (!body.isArray() || body.isEmpty() || body.size() > MOST_IN_BODY) {
            throw Problem.of(ProblemType.INVALID_BODY, List.of(new Fault("body", "invalid")));
        }
        List<UUID> ids = new ArrayList<>();
        Set<UUID> before = new HashSet<>();
        for (JsonNode each : body) {
            UUID id = one(each, ids.size());
            if (!before.add(id)) {
                throw fault(ids.size(), "repeated");
            }
            ids.add(id);
        }
        return ids;
    }

    private static UUID one(JsonNode value, int place) {
        String text = value.asText("");
        if (value.isTextual() && ID.matcher(text).matches()) {
            return UUID.fromString(text);
        }
        if (PersonalNumbers.holdsIdentityNumber(value.isContainerNode() ? value.toString() : text)) {
            throw Problem.of(ProblemType.PERSONAL_NUMBER);
        }
        throw fault(place, "invalid");
    }

    private static Problem fault(int place, String code) {
        return Problem.of(ProblemType.INVALID_BODY, List.of(new Fault("[" + place + "]", code)));
    }

    /**
     * A list of ids without those that are some: their digits may look like an identity number, as digits of any number
     * may once in some thousand lists.
     */
    static String withoutIds(String list) {
        return ID.matcher(list).replaceAll("");
    }
}
