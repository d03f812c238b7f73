package opencredit.api.edge;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Answers too long to hold. */
final class Streams {
    /** One write to the socket for some hundred rows. */
    private static final int BUFFER = 64 * 1024;

    private static final String EVENTS = "text/event-stream";

    private static final List<String> OF_FILES = List.of("Content-Encoding", "Content-Disposition", "ETag", "Link");

    private Streams() {}

    /** The way to the reader, packed where it is accepted. Closing it ends the answer. */
    static OutputStream open(Context ctx) throws IOException {
        if (String.valueOf(ctx.res().getContentType()).startsWith(EVENTS)) {
            // told as they happen: a packer would hold them back
            return new java.io.BufferedOutputStream(ctx.res().getOutputStream());
        }
        ctx.header("Vary", "Accept-Encoding");
        if (!Coding.acceptsGzip(ctx.header("Accept-Encoding"))) {
            return new java.io.BufferedOutputStream(ctx.res().getOutputStream(), BUFFER);
        }
        ctx.header("Content-Encoding", "gzip");
        return new java.io.BufferedOutputStream(new GZIPOutputStream(ctx.res().getOutputStream(), BUFFER), BUFFER);
    }

    /** Takes back what was prepared for a reader who has none of it yet: what follows is no file, and not packed. */
    static void takeBack(Context ctx) {
        if (isCommitted(ctx)) {
            return;
        }
        ctx.res().resetBuffer();
        for (String header : OF_FILES) {
            ctx.res().setHeader(header, null);
        }
    }

    /** Whether a reader has some of it already. */
    static boolean isCommitted(Context ctx) {
        return ctx.res().isCommitted();
    }

    /** Cuts the connection: a clean end would make a part look whole. */
    static void cut(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
