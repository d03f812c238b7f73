package opencredit.api.edge.visit;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opencredit.api.caller.Reception;
import opencredit.api.caller.SessionGate;
import opencredit.api.caller.TrustedProxies;
import opencredit.api.caller.session.Channel;
import opencredit.api.http.Visit;
import opencredit.data.session.SessionSecret;
import opencredit.data.session.StaffSession;
import org.jspecify.annotations.Nullable;

/** Finds out how somebody came to a page for staff. The one reader of cookies. */
public final class Visits {
    private static final List<String> OF_PROXIES = List.of("X-Forwarded-For", "X-Forwarded-Proto");

    private final SessionGate sessions;
    private final TrustedProxies proxies;

    public Visits(Reception reception) {
        this.sessions = reception.sessions();
        this.proxies = reception.proxies();
    }

    /** The channel, the session by its cookie, and whether a page of this site sent the request. */
    public Visit of(Context ctx) {
        Channel channel = channel(ctx);
        StaffSession session = cookie(ctx, channel)
                .flatMap(SessionSecret::read)
                .flatMap(sessions::find)
                .orElse(null);
        return new Visit(channel, isFromHere(ctx, channel), session);
    }

    /** The server itself speaks plain HTTP: that readers have HTTPS is known from a proxy that the operator trusts. */
    private Channel channel(Context ctx) {
        List<String> schemes = Collections.list(ctx.req().getHeaders("X-Forwarded-Proto"));
        if (proxies.isTrusted(ctx.ip()) && schemes.equals(List.of("https"))) {
            return Channel.SECURE;
        }
        boolean isDirect = OF_PROXIES.stream().noneMatch(name -> ctx.header(name) != null);
        // a proxy on this machine that says nothing of itself is known by the page's own address
        String origin = ctx.header("Origin");
        boolean isHere = isLoopback(ctx.ip())
                && isLoopback(host("http://" + ctx.header("Host")))
                && (origin == null || isLoopback(host(origin)));
        return isDirect && isHere ? Channel.LOOPBACK : Channel.PLAIN;
    }

    private static boolean isLoopback(@Nullable String host) {
        if (host == null || host.equals("localhost")) {
            return host != null;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static @Nullable String host(String address) {
        try {
            String host = new URI(address).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }

    /** Two of one name were not both set here, and nobody knows which was. */
    private static Optional<String> cookie(Context ctx, Channel channel) {
        if (channel.cookie().isEmpty()) {
            return Optional.empty();
        }
        String start = channel.cookie() + '=';
        List<String> values = Collections.list(ctx.req().getHeaders("Cookie")).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(start))
                .map(pair -> pair.substring(start.length()))
                .toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /**
     * By what browsers say and no page can: {@code Sec-Fetch-Site} where it is sent, which is over HTTPS and within one
     * machine by every browser since 2023, else {@code Origin}, which comes with every form.
     */
    private static boolean isFromHere(Context ctx, Channel channel) {
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String scheme = channel == Channel.SECURE ? "https://" : "http://";
        String host = ctx.header("Host");
        return origin != null && host != null && origin.equalsIgnoreCase(scheme + host);
    }
}
