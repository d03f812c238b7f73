package opencredit.api.edge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Two headers of RFC 9110, read as it says. */
final class Coding {
    private Coding() {}

    /** Whether {@code Accept-Encoding} allows gzip (12.5.3): named, or by *, and not with a weight of 0. */
    static boolean acceptsGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        boolean any = false;
        for (String element : header.split(",")) {
            String[] parts = element.strip().toLowerCase(java.util.Locale.ROOT).split("\\s*;\\s*");
            boolean refused = Arrays.stream(parts).anyMatch(part -> part.matches("q=0(\\.0{0,3})?"));
            if (parts[0].equals("gzip") || parts[0].equals("x-gzip")) {
                return !refused;
            }
            any |= parts[0].equals("*") && !refused;
        }
        return any;
    }

    /** Whether {@code If-None-Match} names the tag (13.1.2: compared weakly). */
    static boolean matches(@Nullable String header, String entityTag) {
        if (header == null) {
            return false;
        }
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(entityTag));
    }
}
