package opencredit.api.edge;

import java.nio.ByteBuffer;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemJson;
import opencredit.api.problem.ProblemType;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Requests that Jetty refuses before Javalin sees them get a problem too: Jetty's own page repeats the URL. */
final class BareErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ProblemType type = Problems.ofStatus(response.getStatus());
        response.setStatus(type.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        String language = Language.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        byte[] body = ProblemJson.of(Problem.of(type), language, Trace.make());
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
