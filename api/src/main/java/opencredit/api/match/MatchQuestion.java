package opencredit.api.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opencredit.api.problem.Problem;
import opencredit.api.problem.Problem.Fault;
import opencredit.api.problem.ProblemType;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.search.SearchQuery;

/**
 * What is asked for in one body, checked by allow-list.
 *
 * @param threshold the least score of an answer
 * @param limit the most answers to one query
 */
record MatchQuestion(List<Sought> queries, double threshold, int limit) {

    /** A thousand take about as long as a reader waits for a page. */
    private static final int MOST_QUERIES = 1000;

    private static final int MOST_ANSWERS = 20, USUAL_ANSWERS = 5;

    private static final double USUAL_THRESHOLD = 0.5;

    /** Room for a thousand of the longest names in UTF-8, with code and region. */
    static final int MOST_BYTES = 512 * 1024;

    /**
     * Whom to find.
     *
     * @param name empty when only the code is known
     * @param code in upper case; empty when unknown
     * @param region code of where it is; empty for anywhere
     */
    record Sought(String name, String code, String region) {}

    static MatchQuestion read(JsonNode body) {
        members(body, "", Set.of("queries", "threshold", "limit"));
        JsonNode queries = body.path("queries");
        if (!queries.isArray() || queries.isEmpty() || queries.size() > MOST_QUERIES) {
            throw invalid("queries");
        }
        List<Sought> sought = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            sought.add(sought(queries.get(i), "queries[" + i + "]"));
        }
        JsonNode threshold = body.path("threshold");
        JsonNode limit = body.path("limit");
        require(threshold.isMissingNode() || (threshold.isNumber() && isShare(threshold.doubleValue())), "threshold");
        require(
                limit.isMissingNode() || (limit.isInt() && limit.intValue() > 0 && limit.intValue() <= MOST_ANSWERS),
                "limit");
        return new MatchQuestion(
                sought, threshold.asDouble(USUAL_THRESHOLD), limit.isMissingNode() ? USUAL_ANSWERS : limit.intValue());
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }

    private static Sought sought(JsonNode query, String place) {
        members(query, place, Set.of("name", "code", "region"));
        String name = text(query, "name", place);
        String code = text(query, "code", place).toUpperCase(Locale.ROOT);
        String region = text(query, "region", place).toUpperCase(Locale.ROOT);
        require(!name.isEmpty() || !code.isEmpty(), place + ".name");
        require(region.isEmpty() || region.matches("[0-9A-Z]{2,6}"), place + ".region");
        return new Sought(name, code, region);
    }

    private static String text(JsonNode query, String member, String place) {
        JsonNode value = query.path(member);
        String text = value.asText("").strip();
        if (PersonalNumbers.holdsIdentityNumber(text)) {
            throw Problem.of(ProblemType.PERSONAL_NUMBER);
        }
        boolean given = value.isTextual()
                && !text.isEmpty()
                && text.codePointCount(0, text.length()) <= SearchQuery.MAXIMUM_LENGTH;
        require(value.isMissingNode() || given, place + "." + member);
        return text;
    }

    private static void members(JsonNode object, String place, Set<String> allowed) {
        require(object.isObject(), place.isEmpty() ? "body" : place);
        object.fieldNames().forEachRemaining(member -> {
            if (PersonalNumbers.holdsIdentityNumber(member)) {
                throw Problem.of(ProblemType.PERSONAL_NUMBER);
            }
            if (!allowed.contains(member)) {
                // by its place and not its name, which might be a value that lost its name
                throw Problem.of(
                        ProblemType.INVALID_BODY, List.of(new Fault(place.isEmpty() ? "body" : place, "unknown")));
            }
        });
    }

    private static void require(boolean holds, String place) {
        if (!holds) {
            throw invalid(place);
        }
    }

    private static Problem invalid(String place) {
        return Problem.of(ProblemType.INVALID_BODY, List.of(new Fault(place, "invalid")));
    }
}
