package opencredit.bench.served;

import java.nio.charset.StandardCharsets;
import opencredit.api.http.Body;
import opencredit.api.http.Response;

/** Answers in plain text that nobody keeps. */
final class Text {
    private Text() {}

    static Response of(String text) {
        return Response.of(Body.of(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8"))
                .uncached();
    }
}
