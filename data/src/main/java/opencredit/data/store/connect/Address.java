package opencredit.data.store.connect;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import opencredit.data.store.embedded.Unavailable;

/** Where a PostgreSQL is, as people write it. */
public final class Address {

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
            if (!"postgres".equals(uri.getScheme()) && !"postgresql".equals(uri.getScheme()) || uri.getHost() == null) {
                throw wrong();
            }
            return jdbc(uri);
        } catch (URISyntaxException notAnAddress) {
            // without its cause, which repeats the password
            throw wrong();
        }
    }

    private static String jdbc(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String options = uri.getRawQuery() == null ? "" : "&" + uri.getRawQuery();
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        return "jdbc:postgresql://" + uri.getHost() + port + (path.isEmpty() ? "/" : path) + "?" + login(uri) + options;
    }

    private static String login(URI uri) {
        String user = uri.getRawUserInfo();
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
