package opencredit.data.store.connect;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import opencredit.data.store.embedded.Unavailable;
import org.jspecify.annotations.Nullable;

/** Where a PostgreSQL is, as people write it. */
public final class Address {

    /** A name or an address with its port; several, between commas, are tried one after the other. */
    private static final String HOST = "([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?";

    private Address() {}

    /**
     * The JDBC address for {@code postgres://user:password@host:port/database?options}, {@code postgresql://…} or an
     * address that is one already.
     */
    public static String jdbc(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        try {
            URI uri = new URI(url);
            if (!"postgres".equals(uri.getScheme()) && !"postgresql".equals(uri.getScheme())) {
                throw wrong();
            }
            return jdbc(uri);
        } catch (URISyntaxException notAnAddress) {
            // without its cause, which repeats the password
            throw wrong();
        }
    }

    /** A host's name is read here: Java takes none with an underscore, which services in containers have. */
    private static String jdbc(URI uri) {
        String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
        int at = authority.lastIndexOf('@');
        String hosts = authority.substring(at + 1);
        if (!hosts.matches(HOST + "(," + HOST + ")*")) {
            throw wrong();
        }
        String options = uri.getRawQuery() == null ? "" : "&" + uri.getRawQuery();
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        String user = at < 0 ? null : authority.substring(0, at);
        return "jdbc:postgresql://" + hosts + (path.isEmpty() ? "/" : path) + "?" + login(user) + options;
    }

    private static String login(@Nullable String user) {
        if (user == null) {
            return "";
        }
        int colon = user.indexOf(':');
        if (colon < 0) {
            return "user=" + parameter(user);
        }
        return "user=" + parameter(user.substring(0, colon)) + "&password=" + parameter(user.substring(colon + 1));
    }

    /** From a URI's percent coding to a form's, where a plus is a space. */
    private static String parameter(String raw) {
        String plain = java.net.URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }

    private static Unavailable wrong() {
        return new Unavailable(
                "OPENCREDIT_DATABASE_URL 不是 PostgreSQL 地址，应写成 postgres://user:password@host:5432/database",
                "OPENCREDIT_DATABASE_URL is no PostgreSQL address: write postgres://user:password@host:5432/database");
    }
}
