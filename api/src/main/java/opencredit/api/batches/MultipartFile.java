package opencredit.api.batches;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first file of a browser's form (RFC 7578), read as a stream: parts before it are skipped, and what follows it is read
 * to the form's end, so that a form that breaks off is not taken for whole. One thread.
 */
final class MultipartFile extends InputStream {
    /** Bytes around the file at most: fields of the form, headers, boundaries. */
    static final int AROUND = 64 * 1024;

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 4_096;
    private static final int MOST_HEADERS = 20;

    private static final Pattern PLAIN_NAME = Pattern.compile(
            "(?:^|;)\\s*filename=(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^\\s;]+))", Pattern.CASE_INSENSITIVE);

    private static final Pattern CODED_NAME =
            Pattern.compile("(?:^|;)\\s*filename\\*=utf-8''([^\\s;]+)", Pattern.CASE_INSENSITIVE);

    private final InputStream in;
    private final byte[] boundary;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long around;
    private boolean hasEnded;
    private String name = "";

    private MultipartFile(InputStream in, String boundary) {
        this.in = in;
        this.boundary = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @throws IOException where the form has no file, or breaks off before it */
    static MultipartFile open(InputStream in, String boundary) throws IOException {
        MultipartFile file = new MultipartFile(in, boundary);
        String first = file.line();
        if (!first.equals("--" + boundary)) {
            throw new IOException("no form");
        }
        while (!file.isFile()) {
            file.skipPart();
        }
        return file;
    }

    String name() {
        return name;
    }

    /** The name in a {@code Content-Disposition}; null where there is none. */
    static @Nullable String fileName(String disposition) {
        Matcher coded = CODED_NAME.matcher(disposition);
        if (coded.find()) {
            try {
                return URLDecoder.decode(coded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException broken) {
                return null;
            }
        }
        Matcher plain = PLAIN_NAME.matcher(disposition);
        if (!plain.find()) {
            return null;
        }
        return plain.group(1) == null ? plain.group(2) : plain.group(1).replace("\\\"", "\"");
    }

    /** Reads the headers of a part, and says whether it is a file. */
    private boolean isFile() throws IOException {
        String found = null;
        for (int headers = 0; ; headers++) {
            String line = line();
            if (line.isEmpty()) {
                break;
            }
            if (headers == MOST_HEADERS) {
                throw new IOException("too many headers of a part");
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                found = fileName(line.substring(line.indexOf(':') + 1));
            }
        }
        name = found == null ? "" : found;
        return found != null;
    }

    private void skipPart() throws IOException {
        skipRest();
        if (isLastBoundary()) {
            throw new IOException("a form without a file");
        }
    }

    private void count(int bytes) throws IOException {
        around += bytes;
        if (around > AROUND) {
            throw new IOException("too much around the file");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int at, int most) throws IOException {
        if (hasEnded || most == 0) {
            return hasEnded ? -1 : 0;
        }
        int got = content(bytes, at, most);
        if (got < 0) {
            hasEnded = true;
            while (!isLastBoundary()) {
                isFile();
                skipRest();
            }
        }
        return got;
    }

    private void skipRest() throws IOException {
        byte[] skipped = new byte[BUFFER];
        for (int got = content(skipped, 0, skipped.length); got >= 0; got = content(skipped, 0, skipped.length)) {
            count(got);
        }
    }

    /** After a boundary: two hyphens end the form, a line's end begins another part. */
    private boolean isLastBoundary() throws IOException {
        String rest = line();
        if (rest.startsWith("--")) {
            return true;
        }
        if (!rest.isBlank()) {
            throw new IOException("a broken boundary");
        }
        return false;
    }

    /** Bytes of the part; -1 at its boundary, which is read. */
    private int content(byte[] bytes, int at, int most) throws IOException {
        fill(boundary.length);
        int found = boundaryAt();
        if (found == from) {
            from += boundary.length;
            return -1;
        }
        // what may be the beginning of a boundary stays until more is read
        int certain = found >= 0 ? found : to - boundary.length + 1;
        if (certain <= from) {
            throw new EOFException("the form breaks off");
        }
        int got = Math.min(most, certain - from);
        System.arraycopy(buffer, from, bytes, at, got);
        from += got;
        return got;
    }

    private int boundaryAt() {
        for (int start = from; start + boundary.length <= to; start++) {
            if (buffer[start] == '\r'
                    && Arrays.equals(buffer, start, start + boundary.length, boundary, 0, boundary.length)) {
                return start;
            }
        }
        return -1;
    }

    /** Reads until so many bytes are there, or the body ends. */
    private void fill(int needed) throws IOException {
        if (to - from >= needed) {
            return;
        }
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        while (to < needed) {
            int got = in.read(buffer, to, buffer.length - to);
            if (got < 0) {
                return;
            }
            to += got;
        }
    }

    /** A line of the form, without its end; the last one may have none. */
    private String line() throws IOException {
        fill(LONGEST_LINE);
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        if (end - from >= LONGEST_LINE || (end == to && to - from == 0)) {
            throw new EOFException("the form breaks off");
        }
        int last = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        String line = new String(buffer, from, last - from, StandardCharsets.UTF_8);
        count(end - from);
        from = Math.min(to, end + 1);
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
