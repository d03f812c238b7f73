package opencredit.api.http;

import opencredit.api.problem.Problem;

/**
 * What answers a route: it parses, asks and answers, and knows nothing of what brought the request. A page of the portal
 * asks the same feature and shows its answer, so that page and data cannot differ.
 */
@FunctionalInterface
public interface Feature {

    /** @throws Problem when it cannot be answered as asked */
    Response answer(Request request);
}
