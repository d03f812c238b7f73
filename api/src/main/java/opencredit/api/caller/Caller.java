package opencredit.api.caller;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.key.ApiKey;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as can be known: the holder of a valid key, wherever the request comes from; else an IPv4 address, or
 * the /64 that a connection by IPv6 has for itself (RFC 6177).
 *
 * <p>Whom a proxy asks for is believed where the operator named the proxy. Of the addresses that it gives the last that is
 * no such proxy is the reader's: whatever stands before it came from the reader.
 *
 * @param household who shares places and a quota: the address, or the key
 * @param key that was sent, and is valid; null for anybody else
 */
public record Caller(String household, @Nullable ApiKey key) {
    /** Bytes of an IPv6 address that a whole household shares. */
    private static final int SHARED = 8;

    /** fc00::/7, unique local addresses (RFC 4193), which Java's site-local ones are not. */
    private static final int UNIQUE_LOCAL = 0xFC, UNIQUE_LOCAL_MASK = 0xFE;

    /** As some proxies write addresses: {@code 203.0.113.7:4711}, {@code [2001:db8::7]:4711}. */
    private static final Pattern WITH_PORT = Pattern.compile("^(?:(\\[[^\\]]+\\])|([0-9.]+)):\\d{1,5}$");

    /** All four numbers, and decimal: Java takes 10.1 for 10.0.0.1, which nobody means. */
    private static final Pattern WHOLE = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}|.*:.*");

    /** Somebody without a key. */
    public Caller(String household) {
        this(household, null);
    }

    /** The holder of a key. */
    public static Caller holder(ApiKey key) {
        return new Caller(key.actor(), key);
    }

    /**
     * Whoever is behind a connection.
     *
     * @param peer the address it comes from
     * @param forwarded what it says about addresses before it, header by header
     */
    public static Caller of(String peer, List<String> forwarded, TrustedProxies proxies) {
        InetAddress connected = address(peer);
        if (connected == null) {
            return new Caller(peer);
        }
        List<String> hops = forwarded.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip)
                .toList();
        InetAddress reader = connected;
        for (int hop = hops.size() - 1; hop >= 0 && proxies.isTrusted(reader); hop--) {
            InetAddress before = address(WITH_PORT.matcher(hops.get(hop)).replaceFirst("$1$2"));
            if (before == null) {
                break;
            }
            reader = before;
        }
        return new Caller(name(reader));
    }

    /** Whether an address is of this machine or of a private network. */
    public static boolean isNeighbour(String peer) {
        InetAddress address = address(peer);
        return address != null && isInside(address);
    }

    /** The key, for a feature that nobody reaches without. */
    public ApiKey held() {
        if (key == null) {
            throw Problem.of(ProblemType.KEY_REQUIRED);
        }
        return key;
    }

    private static String name(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, isInside(address) ? bytes.length : Math.min(bytes.length, SHARED));
    }

    /** Of this machine or of a private network, where every machine of an office has the same first bits. */
    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }

    /** Never asks a name server; null for what is no address. */
    static @Nullable InetAddress address(String literal) {
        try {
            return WHOLE.matcher(literal).matches() ? InetAddress.ofLiteral(literal) : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
