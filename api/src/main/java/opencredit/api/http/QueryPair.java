package opencredit.api.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a query. Whoever looks for one compares its decoded name: {@code l%61ng} is {@code lang}.
 *
 * @param raw as in the address
 * @param name decoded; null where an escape is broken
 * @param value decoded, without space around it; empty where there is none, null where an escape is broken
 */
public record QueryPair(
        String raw, @Nullable String name, @Nullable String value) {

    /** The pairs of a query in their order; those of nothing are left out. */
    public static List<QueryPair> of(@Nullable String query) {
        return query == null
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .filter(raw -> !raw.isEmpty())
                        .map(QueryPair::read)
                        .toList();
    }

    private static QueryPair read(String raw) {
        int equals = raw.indexOf('=');
        String value = decode(equals < 0 ? "" : raw.substring(equals + 1));
        return new QueryPair(
                raw, decode(equals < 0 ? raw : raw.substring(0, equals)), value == null ? null : value.strip());
    }

    /** Whether it is the parameter of that name. */
    public boolean is(String wanted) {
        return wanted.equals(name);
    }

    /** Whether it is no escaped UTF-8, or holds NUL, which no text does. */
    public boolean isBroken() {
        return isBroken(name) || isBroken(value);
    }

    private static boolean isBroken(@Nullable String decoded) {
        return decoded == null || decoded.indexOf('\uFFFD') >= 0 || decoded.indexOf('\0') >= 0;
    }

    /** Whether space stands around the value, a plus among it. */
    public boolean isPadded() {
        String written = decode(raw.substring(raw.indexOf('=') + 1));
        return value != null && written != null && !written.equals(value);
    }

    /** A part of an address as text; null where an escape is broken. */
    public static @Nullable String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return null;
        }
    }
}
