package opencredit.api.query;

import opencredit.api.problem.Problem;
import opencredit.search.SearchQuery;
import opencredit.search.text.Words;

/** The words a reader typed: the parameter {@code q}. */
public final class TypedWords {
    private TypedWords() {}

    /** Refuses none, and too many. */
    public static Words read(Parameters parameters) {
        String typed = parameters.text("q");
        if (typed == null || typed.codePointCount(0, typed.length()) > SearchQuery.MAXIMUM_LENGTH) {
            throw Problem.invalid(
                    "q",
                    "请输入 1 到 " + SearchQuery.MAXIMUM_LENGTH + " 个字。",
                    "Between 1 and " + SearchQuery.MAXIMUM_LENGTH + " characters.");
        }
        return Words.of(typed);
    }
}
