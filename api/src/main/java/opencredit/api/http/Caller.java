package opencredit.api.http;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as can be known: an IPv4 address, or the /64 that a connection by IPv6 has for itself (RFC 6177).
 *
 * <p>An address that nobody on the internet has, of this machine or of a private network, may be a proxy's, or a reader's
 * of the city's own network. Whom it says it asks for is believed as a name, and of that the last hop alone: whatever
 * stands before it came from the reader. But all whom one such address names share what it may take as a proxy, for it
 * may have made them up.
 *
 * @param household the address; one that was named by another carries that one's before it
 * @param proxy the address inside that named it; null where nobody did
 */
public record Caller(String household, @Nullable String proxy) {
    /** Bytes of an IPv6 address that a whole household shares. */
    private static final int SHARED = 8;
    /** fc00::/7, unique local addresses (RFC 4193), which Java's site-local ones are not. */
    private static final int UNIQUE_LOCAL = 0xFC, UNIQUE_LOCAL_MASK = 0xFE;

    /** 100.64.0.0/10, which carriers and clouds use behind a translation of addresses of theirs (RFC 6598). */
    private static final int SHARED_FIRST = 100, SHARED_SECOND = 64, SHARED_MASK = 0xC0;

    /**
     * Whoever is behind a connection.
     *
     * @param peer the address it comes from
     * @param forwarded what it says about addresses before it, header by header
     */
    public static Caller of(String peer, List<String> forwarded) {
        InetAddress connected = address(peer);
        if (connected == null || !isInside(connected)) {
            return new Caller(name(connected, peer), null);
        }
        String hops = forwarded.isEmpty() ? "" : forwarded.getLast();
        InetAddress last = address(hops.substring(hops.lastIndexOf(',') + 1).strip());
        String proxy = name(connected, peer);
        return last == null ? new Caller(proxy, null) : new Caller(proxy + ' ' + name(last, peer), proxy);
    }

    private static String name(@Nullable InetAddress address, String otherwise) {
        if (address == null) {
            return otherwise;
        }
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, isInside(address) ? bytes.length : Math.min(bytes.length, SHARED));
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
