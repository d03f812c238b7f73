package opencredit.api.search;

import opencredit.api.problem.Problem;
import opencredit.api.query.Parameters;
import opencredit.search.SearchQuery;
import opencredit.search.text.Words;

/** The words a reader typed. */
final class Query {
    private Query() {}

    static Words read(Parameters parameters) {
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
