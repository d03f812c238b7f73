package opencredit.api.edge;

import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Takes every header off a request that is not read here. Whatever a framework obeys by itself, such as another method
 * than that of the request line, it never sees.
 */
final class KnownHeaders implements HttpConfiguration.Customizer {
    /** All headers together, without the address: twice what servers and proxies take, for cookies of other services. */
    private static final int MOST = 16 * 1024;

    /**
     * How long the value of each may be; a longer one is as none. Browsers send a tenth of it, and what is short cannot
     * keep a parser busy.
     */
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("accept", 1_000),
            Map.entry("accept-encoding", 200),
            Map.entry("accept-language", Language.LONGEST),
            Map.entry("authorization", 200),
            Map.entry("if-none-match", 2_000),
            Map.entry("if-match", 2_000),
            Map.entry("idempotency-key", 200),
            Map.entry("last-event-id", 100),
            Map.entry("content-disposition", 1_000),
            Map.entry("content-type", 200),
            Map.entry("x-forwarded-for", MOST),
            Map.entry("x-forwarded-proto", 20),
            Map.entry("cookie", MOST),
            Map.entry("origin", 300),
            Map.entry("sec-fetch-site", 20),
            // Jetty's own
            Map.entry("host", MOST),
            Map.entry("content-length", MOST),
            Map.entry("transfer-encoding", MOST),
            Map.entry("connection", MOST));

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        HttpFields.Mutable known = HttpFields.build();
        int length = 0;
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue() == null ? "" : field.getValue();
            length += field.getName().length() + value.length();
            if (value.length() <= LONGEST.getOrDefault(field.getName().toLowerCase(Locale.ROOT), -1)) {
                known.add(field);
            }
        }
        if (length > MOST) {
            throw new HttpException.RuntimeException(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431);
        }
        HttpFields kept = known.asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return kept;
            }
        };
    }
}
