package opencredit.api.http;

import opencredit.api.problem.Problem;

/** Answers a reader whose page cannot be shown, in words and not in JSON. */
public interface ProblemPages {

    /** The page, with the status of the problem. */
    Response answer(Request request, Problem problem, String trace);
}
