package opencredit.api.files;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who shares one reader's places: an IPv4 address, or the /64 that a connection by IPv6 has for itself (RFC 6177).
 *
 * <p>An address that nobody on the internet has, of this machine or of a private network, is a proxy's as far as can be
 * known from here. What it says about whom it asks for is believed, and of that the last hop alone: whatever stands
 * before it came from the reader, who may have made it up.
 */
final class Household {
    private static final String FORWARDED = "X-Forwarded-For";
    /** Bytes of an IPv6 address that a whole household shares. */
    private static final int SHARED = 8;
    /** fc00::/7, unique local addresses (RFC 4193), which Java's site-local ones are not. */
    private static final int UNIQUE_LOCAL = 0xFC, UNIQUE_LOCAL_MASK = 0xFE;

    /** 100.64.0.0/10, which carriers and clouds use behind a translation of addresses of theirs (RFC 6598). */
    private static final int SHARED_FIRST = 100, SHARED_SECOND = 64, SHARED_MASK = 0xC0;

    private Household() {}

    /** Whose request this is; null where it cannot be told from those of others. */
    static @Nullable String of(Context ctx) {
        return of(ctx.ip(), Collections.list(ctx.req().getHeaders(FORWARDED)));
    }

    /**
     * The household of a connection.
     *
     * @param peer the address it comes from
     * @param forwarded what it says about addresses before it, header by header
     */
    static @Nullable String of(String peer, List<String> forwarded) {
        InetAddress connected = address(peer);
        if (connected == null || !isInside(connected)) {
            return name(connected);
        }
        String hops = forwarded.isEmpty() ? "" : forwarded.getLast();
        InetAddress last = address(hops.substring(hops.lastIndexOf(',') + 1).strip());
        return last == null || isInside(last) ? null : name(last);
    }

    private static @Nullable String name(@Nullable InetAddress address) {
        if (address == null) {
            return null;
        }
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, SHARED));
    }

    private static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || (bytes.length < SHARED && bytes[0] == SHARED_FIRST && (bytes[1] & SHARED_MASK) == SHARED_SECOND)
                || (bytes.length > SHARED && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL);
    }

    /** Never asks a name server. */
    private static @Nullable InetAddress address(String literal) {
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
