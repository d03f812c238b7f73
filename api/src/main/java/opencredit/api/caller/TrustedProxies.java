package opencredit.api.caller;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The proxies that are believed when they say for whom they ask: addresses and networks. */
public record TrustedProxies(List<Network> networks) {
    /** Whoever connects from this machine: a proxy beside the program is the usual case. */
    public static final TrustedProxies THIS_MACHINE = read("127.0.0.0/8,::1").orElseThrow();

    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /** Addresses and networks such as {@code 10.1.0.0/16}, parted by commas; empty where one is none. */
    public static Optional<TrustedProxies> read(String text) {
        List<@Nullable Network> networks = Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(each -> !text.isBlank())
                .map(Network::read)
                .toList();
        return networks.stream().allMatch(Objects::nonNull)
                ? Optional.of(new TrustedProxies(
                        networks.stream().flatMap(Stream::ofNullable).toList()))
                : Optional.empty();
    }

    /** Whether an address is a proxy's. */
    public boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address.getAddress()));
    }

    /** The same of an address as it is written. */
    public boolean isTrusted(String address) {
        InetAddress read = Caller.address(address);
        return read != null && isTrusted(read);
    }

    /** So many first bits of an address. */
    public record Network(List<Byte> address, int bits) {
        private static @Nullable Network read(String text) {
            String[] parts = text.split("/", -1);
            InetAddress address = Caller.address(parts[0]);
            if (address == null || parts.length > 2) {
                return null;
            }
            int all = Byte.SIZE * address.getAddress().length;
            if (parts.length == 1) {
                return new Network(bytes(address), all);
            }
            boolean isLength = parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= all;
            return isLength ? new Network(bytes(address), Integer.parseInt(parts[1])) : null;
        }

        private static List<Byte> bytes(InetAddress address) {
            byte[] bytes = address.getAddress();
            Byte[] boxed = new Byte[bytes.length];
            Arrays.setAll(boxed, at -> bytes[at]);
            return List.of(boxed);
        }

        private boolean holds(byte[] other) {
            if (other.length != address.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if ((address.get(bit / Byte.SIZE) & mask) != (other[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
