package opencredit.api.edge;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opencredit.api.http.Body;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.http.Response.Stream;
import opencredit.api.problem.Problem;
import org.eclipse.jetty.http.HttpException;

/** From Javalin's context to a request, and from a response to Javalin's context. */
final class Exchange {
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final int OK = 200, NO_CONTENT = 204, NOT_MODIFIED = 304;

    private Exchange() {}

    /** A request that came through the network. */
    static Request request(Context ctx) {
        return new Request(
                ctx.path(),
                ctx.pathParamMap(),
                ctx.queryString(),
                language(ctx),
                Callers.of(ctx),
                Callers.visit(ctx),
                // cookies are for the edge alone
                name -> name.equalsIgnoreCase("Cookie") ? null : ctx.header(name),
                () -> new SentBytes(ctx.req().getInputStream()));
    }

    /** The language of the answer. */
    static String language(Context ctx) {
        return Language.of(ctx.queryString(), ctx.header("Accept-Language"));
    }

    /** Sends an answer, or 304 where the reader has it already. */
    static void send(Context ctx, Response response) {
        ctx.status(response.status());
        response.headers().forEach(ctx::header);
        switch (response.content()) {
            // such an answer has neither a type nor a length (RFC 9110, 8.6)
            case Body _ when response.status() == NO_CONTENT -> {}
            case Body body -> send(ctx, response, body);
            case Stream stream -> send(ctx, stream);
        }
    }

    private static void send(Context ctx, Response response, Body body) {
        // data are in the reader's language; other forms say it themselves where they have one
        if (body.contentType().matches("application/json|text/csv.*")
                && ctx.res().getHeader("Content-Language") == null) {
            ctx.header("Content-Language", language(ctx));
        }
        if (isFresh(ctx, response)) {
            ctx.header(CACHE_CONTROL, "no-store");
            ctx.contentType(body.contentType());
            ctx.res().setContentLength(body.bytes().length);
            ctx.result(body.bytes());
            return;
        }
        boolean pack = body.isWorthPacking() && Coding.acceptsGzip(ctx.header("Accept-Encoding"));
        String entityTag = "\"" + body.tag() + (pack ? "-gzip" : "") + "\"";
        ctx.header("ETag", entityTag);
        ctx.header("Vary", "Accept-Encoding, Accept-Language");
        noCacheUnlessSaid(ctx);
        if (Coding.matches(ctx.header("If-None-Match"), entityTag)) {
            ctx.status(NOT_MODIFIED);
            return;
        }
        ctx.contentType(body.contentType());
        if (pack) {
            ctx.header("Content-Encoding", "gzip");
        }
        byte[] sent = pack ? body.packed() : body.bytes();
        // else what is larger than Jetty's buffer goes out in chunks, and the reader cannot know how much is coming
        ctx.res().setContentLength(sent.length);
        ctx.result(sent);
    }

    /** Whether an answer is of its moment and has no tag: what became of a POST, a problem, and whatever says so. */
    private static boolean isFresh(Context ctx, Response response) {
        boolean isRead = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        return !isRead
                || response.status() != OK
                || "no-store".equals(response.headers().get(CACHE_CONTROL));
    }

    /** No shared cache can be recalled when a record is withdrawn: each answer is asked for again. */
    private static void noCacheUnlessSaid(Context ctx) {
        if (ctx.res().getHeader(CACHE_CONTROL) == null) {
            ctx.header(CACHE_CONTROL, "no-cache");
        }
    }

    /** What fails before its first byte is a problem, and later a cut connection. */
    private static void send(Context ctx, Stream stream) {
        ctx.contentType(stream.contentType());
        ctx.header("Vary", "Accept-Encoding");
        noCacheUnlessSaid(ctx);
        try {
            if (ctx.method().equals(HandlerType.HEAD)) {
                // sent at once, for a length of 0 would be added to an empty answer (RFC 9110, 8.6)
                ctx.res().flushBuffer();
                return;
            }
            stream.writer().write(() -> Streams.open(ctx));
        } catch (UncheckedIOException | IOException readerIsGone) {
            Streams.cut(ctx);
        } catch (Problem notNow) {
            if (!Streams.isCommitted(ctx)) {
                throw notNow;
            }
            Streams.cut(ctx);
        }
    }

    /** Jetty throws something else than an IOException where chunks are broken. */
    private static final class SentBytes extends FilterInputStream {
        SentBytes(InputStream sent) {
            super(sent);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (HttpException.RuntimeException broken) {
                throw new IOException(broken);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            try {
                return super.read(bytes, from, most);
            } catch (HttpException.RuntimeException broken) {
                throw new IOException(broken);
            }
        }
    }
}
