package opencredit.bench.peer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import opencredit.bench.traffic.Connection;

/**
 * What a browser that was never here before loads for one page: the page and all that its own tags name.
 *
 * @param bytes over the wire, packed, heads included
 * @param files that is, answers
 * @param engineBytes what scripts load besides to draw the first picture; 0 where there is none
 */
public record FirstView(long bytes, int files, long engineBytes) {
    private static final Pattern TAG = Pattern.compile("<(link|script|img)\\b[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"([^\"]+)\"");
    private static final Pattern RELATION = Pattern.compile("\\brel=\"(?:stylesheet|icon|preload|modulepreload)\"");
    private static final Pattern ENGINE = Pattern.compile("\\bdata-engine=\"([^\"]+)\"");

    public static FirstView of(int port, String path) {
        try (Connection connection = new Connection(port)) {
            String html = unpack(connection.bytes(Connection.packed(path)));
            Set<String> loaded = loaded(html);
            for (String address : loaded) {
                connection.get(Connection.packed(address));
            }
            long bytes = connection.received();
            for (String engine : addresses(ENGINE, html)) {
                connection.get(Connection.packed(engine));
            }
            return new FirstView(bytes, 1 + loaded.size(), connection.received() - bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String unpack(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> loaded(String html) {
        Set<String> loaded = new LinkedHashSet<>();
        TAG.matcher(html)
                .results()
                .map(tag -> tag.group())
                .filter(tag -> !tag.startsWith("<link") || RELATION.matcher(tag).find())
                .forEach(tag -> loaded.addAll(addresses(ADDRESS, tag)));
        if (loaded.isEmpty()) {
            throw new IllegalStateException("a page without a style");
        }
        return loaded;
    }

    private static Set<String> addresses(Pattern pattern, String text) {
        Set<String> addresses = new LinkedHashSet<>();
        pattern.matcher(text)
                .results()
                .forEach(address -> addresses.add(address.group(1).replace("&amp;", "&")));
        return addresses;
    }

    public boolean hasPictures() {
        return engineBytes > 0;
    }
}
