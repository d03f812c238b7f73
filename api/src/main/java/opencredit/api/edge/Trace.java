package opencredit.api.edge;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** A random name for one request, said in problems and in the log, so that a report can be found. */
final class Trace {
    private static final String ATTRIBUTE = "opencredit.trace";

    private Trace() {}

    /** This request's trace: made when first asked for. */
    static String of(Context ctx) {
        String known = ctx.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        String made = make();
        ctx.attribute(ATTRIBUTE, made);
        return made;
    }

    static String make() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
