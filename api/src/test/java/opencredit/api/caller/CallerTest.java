package opencredit.api.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
    private static final String PROXY = "127.0.0.1";
    private static final TrustedProxies PROXIES =
            TrustedProxies.read("127.0.0.1, 10.1.0.0/16, fd00:1::/32").orElseThrow();

    private static Caller of(String peer, String... forwarded) {
        return Caller.of(peer, List.of(forwarded), PROXIES);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "::ffff:203.0.113.7, 203.0.113.7, true",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:0:0:9, true",
        "192.168.1.1, 192.168.1.2, false",
        "fd00::1, fd00::2, false",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false"
    })
    void anAddressOrItsSixtyFourBits(String one, String other, boolean same) {
        assertThat(of(one).equals(of(other))).isEqualTo(same);
        assertThat(of(PROXY, one).equals(of(PROXY, other))).isEqualTo(same);
        assertThat(of(PROXY, one)).isEqualTo(of(one));
    }

    /** Some proxies write the port too; what is no whole address is nobody's. */
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7:4711, 203.0.113.7",
        "[2001:db8:1:2::1]:4711, 2001:db8:1:2::1",
        "[2001:db8:1:2::1], 2001:db8:1:2::1",
        "2001:db8:1:2::4711, 2001:db8:1:2::1",
        "203.0.113.7:, 127.0.0.1",
        "203.0.113.7:x, 127.0.0.1",
        "203.0.113, 127.0.0.1",
        "3405803783, 127.0.0.1",
        "[203.0.113.7, 127.0.0.1",
        "unknown, 127.0.0.1",
        "_hidden, 127.0.0.1",
        "localhost, 127.0.0.1"
    })
    void aHopMayHaveAPort(String hop, String reader) {
        assertThat(of(PROXY, "198.51.100.1, " + hop)).isEqualTo(of(reader));
    }

    /** Of machines of the same network only those that were named. */
    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "127.0.0.2", "::1", "10.2.0.1", "192.168.1.1", "172.17.0.1", "fd00:2::1"})
    void whoeverIsNoKnownProxyIsNotBelieved(String peer) {
        assertThat(of(peer, "198.51.100.1")).isEqualTo(of(peer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::ffff:127.0.0.1", "10.1.255.9", "fd00:1:2::9"})
    void aKnownProxySaysForWhomItAsks(String peer) {
        Caller reader = of("203.0.113.7");
        assertThat(of(peer, "203.0.113.7")).isEqualTo(reader);
        // whatever stands before it came from the reader
        assertThat(of(peer, "198.51.100.1, 203.0.113.7")).isEqualTo(reader);
        assertThat(of(peer, "198.51.100.1", "203.0.113.7")).isEqualTo(reader);
        assertThat(of(peer, "127.0.0.1, 203.0.113.7")).isEqualTo(reader);
        // proxies behind each other
        assertThat(of(peer, "198.51.100.1, 203.0.113.7, 10.1.2.3")).isEqualTo(reader);
        assertThat(of(peer, "203.0.113.7", "10.1.2.3, fd00:1::4")).isEqualTo(reader);
        assertThat(of(peer, "10.1.2.3")).isEqualTo(of("10.1.2.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "localhost", "203.0.113.7,"})
    void whatIsNoAddressNamesNobody(String hops) {
        assertThat(of(PROXY, hops)).isEqualTo(of(PROXY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "10.0.0.0/8", "::/0", "0.0.0.0/0", "127.0.0.1,::1", " 10.0.0.1 , fd00::/8 "})
    void proxiesAreAddressesAndNetworks(String text) {
        assertThat(TrustedProxies.read(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "localhost",
                "10.0.0.1,,",
                "::1/129",
                "/8",
                "10.1/16",
                "10",
                "010.1.0.0/16",
                "10.0.0.256"
            })
    void whatIsNoProxyIsRefused(String text) {
        assertThat(TrustedProxies.read(text)).isEmpty();
    }

    @Test
    void aNetworkHoldsItsAddressesAlone() {
        TrustedProxies odd = TrustedProxies.read("10.0.64.0/19").orElseThrow();
        assertThat(odd.isTrusted("10.0.64.0")).isTrue();
        assertThat(odd.isTrusted("10.0.95.255")).isTrue();
        assertThat(odd.isTrusted("10.0.96.0")).isFalse();
        assertThat(odd.isTrusted("10.0.63.255")).isFalse();
        assertThat(odd.isTrusted("::a00:4000")).isFalse();
        assertThat(odd.isTrusted("nonsense")).isFalse();
    }
}
