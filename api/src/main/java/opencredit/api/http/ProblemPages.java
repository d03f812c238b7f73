package opencredit.api.http;

import io.javalin.http.Context;

/** Answers a reader whose page cannot be shown, in words and not in JSON. */
public interface ProblemPages {

    /** Fills the answer's body and its headers; status and caching are said already. */
    void show(Context ctx, Problem problem);
}
