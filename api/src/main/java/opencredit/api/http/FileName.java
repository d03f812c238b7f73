package opencredit.api.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The name under which a file is to be saved.
 *
 * @param plain in ASCII, for those who read nothing else
 * @param name in any language
 */
public record FileName(String plain, String name) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

    /** @throws IllegalArgumentException when the plain one would need quoting */
    public FileName {
        if (!PLAIN.matcher(plain).matches()) {
            throw new IllegalArgumentException("not a plain name");
        }
    }

    /** The value of {@code Content-Disposition} (RFC 6266, section 4.3; the second name by RFC 8187). */
    String disposition() {
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded();
    }

    /** A form's encoding differs in the plus for a space, and in the asterisk. */
    private String encoded() {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
