package opencredit.api.http;

import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a feature is asked: by a reader's request, or by a page that shows the answer.
 *
 * @param path of the API, as the answer's links name it
 * @param inPath the parameters in the path, by name
 * @param query as in the address, percent-encoded
 * @param language {@code zh} or {@code en}
 * @param caller who asks, for what is shared out
 */
public record Request(
        String path, Map<String, String> inPath, @Nullable String query, String language, Caller caller) {

    /** What a request to the API itself asks. */
    public static Request by(Context ctx) {
        return new Request(ctx.path(), ctx.pathParamMap(), ctx.queryString(), Language.of(ctx), Caller.of(ctx));
    }

    /** A parameter in the path. */
    public String inPath(String name) {
        String value = inPath.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no {" + name + "} in this path");
        }
        return value;
    }
}
