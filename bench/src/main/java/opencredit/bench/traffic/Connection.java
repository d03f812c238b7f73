package opencredit.bench.traffic;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** One reader: a connection that is kept, one request after the other. For one thread. */
public final class Connection implements AutoCloseable {
    /** The server's own largest write; most answers come in one read. */
    private static final int BUFFER = 64 * 1024;
    /** An answer that takes longer is a failure of what is measured. */
    private static final int PATIENCE_MILLIS = 120_000;

    private static final int UNAVAILABLE = 503;
    private static final String END_OF_HEAD = "\r\n\r\n";

    private static final AtomicInteger READERS = new AtomicInteger();

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    /** Bytes of the body, or of its chunk, that are still to come. */
    private long left;

    /** Bytes that came in all, heads and chunks' lengths too. */
    private long received;

    private boolean chunked;
    private boolean ended = true;

    /** Connects to a server on this machine. */
    public Connection(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = socket.getInputStream();
    }

    /** The bytes of a GET. */
    public static byte[] request(String path) {
        return request(path, "");
    }

    /** The same by somebody who takes answers packed, as every browser does. */
    public static byte[] packed(String path) {
        return request(path, "Accept-Encoding: gzip\r\n");
    }

    private static byte[] request(String path, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + reader() + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Each question is another reader's, as behind a proxy: one address may ask only so much at once. */
    private static String reader() {
        int number = READERS.incrementAndGet();
        return "X-Forwarded-For: 198.18." + (number >> 8 & 0xFF) + '.' + (number & 0xFF) + "\r\n";
    }

    /** The bytes of a POST of JSON. */
    public static byte[] posting(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path
                        + " HTTP/1.1\r\nHost: localhost\r\n" + reader()
                        + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** Sends a request and reads its whole answer away; returns the length of the body. */
    public long get(byte[] request) throws IOException {
        requireSuccess(open(request), request);
        long length = 0;
        while (more()) {
            int part = (int) Math.min(left, to - from);
            take(part);
            length += part;
        }
        return length;
    }

    /** The body of an answer as text. */
    public String text(String path) throws IOException {
        return new String(bytes(request(path)), StandardCharsets.UTF_8);
    }

    /** The body of an answer as it came. */
    public byte[] bytes(byte[] request) throws IOException {
        requireSuccess(open(request), request);
        return body();
    }

    /** Bytes that came over the wire until now, with everything that is not body. */
    public long received() {
        return received;
    }

    /** Whether a path answers with success, and with this text somewhere. */
    public boolean says(String path, String text) throws IOException {
        int status = open(request(path));
        return new String(body(), StandardCharsets.UTF_8).contains(text) && status == 200;
    }

    private byte[] body() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[BUFFER];
        for (int length = read(part); length >= 0; length = read(part)) {
            body.write(part, 0, length);
        }
        return body.toByteArray();
    }

    private void requireSuccess(int status, byte[] request) throws IOException {
        if (status == UNAVAILABLE) {
            body();
            throw new Refused();
        }
        if (status != 200) {
            String line = new String(request, StandardCharsets.US_ASCII);
            throw new IOException("status " + status + " for " + line.substring(0, line.indexOf('\r')));
        }
    }

    /** Sends a request and reads the answer up to its body; returns the status. */
    public int open(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String head = head().toLowerCase(Locale.ROOT);
        chunked = head.contains("\r\ntransfer-encoding: chunked");
        left = chunked ? 0 : length(head);
        ended = !chunked && left == 0;
        return Integer.parseInt(head.substring(9, 12));
    }

    private static long length(String head) throws IOException {
        int at = head.indexOf("\r\ncontent-length:");
        if (at < 0) {
            throw new IOException("an answer without a length:\n" + head);
        }
        int start = head.indexOf(':', at) + 1;
        return Long.parseLong(head.substring(start, head.indexOf('\r', start)).strip());
    }

    /** Some bytes of the body, -1 at its end. */
    public int read(byte[] into) throws IOException {
        if (!more()) {
            return -1;
        }
        int part = (int) Math.min(Math.min(left, to - from), into.length);
        System.arraycopy(buffer, from, into, 0, part);
        take(part);
        return part;
    }

    private void take(int part) {
        from += part;
        left -= part;
        ended = left == 0 && !chunked;
    }

    /** Whether bytes of the body are in the buffer; waits for them. */
    private boolean more() throws IOException {
        if (!ended && left == 0) {
            left = nextChunk();
            ended = left == 0;
        }
        if (!ended && from == to) {
            fill();
        }
        return !ended;
    }

    /** The length of the next chunk (RFC 9112, 7.1); 0 for the last, whose end is read too. */
    private long nextChunk() throws IOException {
        String line = line();
        if (line.isEmpty()) {
            line = line();
        }
        int semicolon = line.indexOf(';');
        long length = Long.parseLong(semicolon < 0 ? line : line.substring(0, semicolon), 16);
        if (length == 0) {
            while (!line().isEmpty()) {
                // trailers say nothing here
            }
        }
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = next(); next != '\n'; next = next()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private int next() throws IOException {
        if (from == to) {
            fill();
        }
        return buffer[from++] & 0xFF;
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder(512);
        int matched = 0;
        while (matched < END_OF_HEAD.length()) {
            char next = (char) next();
            head.append(next);
            boolean goesOn = next == END_OF_HEAD.charAt(matched);
            matched = goesOn ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString();
    }

    private void fill() throws IOException {
        from = 0;
        to = in.read(buffer);
        if (to < 0) {
            to = 0;
            throw new EOFException("the server closed the connection");
        }
        received += to;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** The server says to come again later; the connection is as good as before. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;
    }
}
