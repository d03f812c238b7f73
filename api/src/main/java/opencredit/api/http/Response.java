package opencredit.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a feature, before it is sent. The server adds what all answers have.
 *
 * @param status of HTTP
 * @param headers beside those of the content
 */
public record Response(int status, Content content, Map<String, String> headers) {
    /** All headers of an answer share 8 KB, as everybody's servers and proxies have it. */
    private static final int LONGEST_LINK = 4 * 1024;

    private static final int OK = 200;
    private static final String RETRY_AFTER_SECONDS = "5";

    /** What an answer consists of. */
    public sealed interface Content permits Body, Stream {}

    /**
     * Content that is too long to hold, and is written while it is read.
     *
     * @param contentType with its character set
     */
    public record Stream(String contentType, Writer writer) implements Content {}

    /** Writes content. */
    @FunctionalInterface
    public interface Writer {
        /**
         * Opens the way to the reader when the first byte is ready, and closes it only after the last one.
         *
         * @throws Problem where there is nothing to write; before the first byte the reader gets it as an answer
         * @throws IOException when the reader is gone
         */
        void write(Target target) throws IOException;
    }

    /** The way to the reader. */
    @FunctionalInterface
    public interface Target {
        OutputStream open() throws IOException;
    }

    /** A whole answer. */
    public static Response of(Body body) {
        return new Response(OK, body, Map.of());
    }

    /** A long answer. */
    public static Response of(Stream stream) {
        return new Response(OK, stream, Map.of());
    }

    /** To another page, which is asked for by GET: loading that again sends nothing again. */
    public static Response seeOther(String address) {
        return of(Body.of(new byte[0], "text/plain; charset=utf-8")).status(303).with("Location", address);
    }

    /** An answer that tells of a problem: nobody keeps it, and some may be asked again a little later. */
    public static Response of(ProblemType type, Body body) {
        return of(body).status(type.status())
                .uncached()
                .with("Retry-After", type.passes() ? RETRY_AFTER_SECONDS : null);
    }

    /** The same with another status. */
    public Response status(int other) {
        return new Response(other, content, headers);
    }

    /** The same with a header; null adds nothing. */
    public Response with(String header, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, content, Collections.unmodifiableMap(more));
    }

    /** The same with more headers. */
    public Response with(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(others);
        return new Response(status, content, Collections.unmodifiableMap(more));
    }

    /** The same, and nobody keeps it. */
    public Response uncached() {
        return with("Cache-Control", "no-store");
    }

    /** The same to be saved under a name. */
    public Response file(FileName name) {
        return with("Content-Disposition", name.disposition());
    }

    /**
     * The same with a {@code Link} header (RFC 8288), unless it is longer than a header may be: pages and cursors stand
     * in the body as well. Null adds nothing.
     */
    public Response link(@Nullable String link) {
        return with("Link", link != null && link.length() <= LONGEST_LINK ? link : null);
    }

    /** The whole answer, of a feature that never writes a stream. */
    public Body body() {
        return switch (content) {
            case Body body -> body;
            case Stream _ -> throw new IllegalStateException("this answer is written while it is read");
        };
    }
}
