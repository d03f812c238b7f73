package opencredit.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
    private static final String PROXY = "127.0.0.1";

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "::ffff:203.0.113.7, 203.0.113.7, true",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:0:0:9, true",
        "100.63.0.1, 100.128.0.1, false",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false"
    })
    void anAddressOrItsSixtyFourBits(String one, String other, boolean same) {
        String household = Caller.of(one, List.of()).household();
        assertThat(household.equals(Caller.of(other, List.of()).household())).isEqualTo(same);
        assertThat(Caller.of(PROXY, List.of(one)).equals(Caller.of(PROXY, List.of(other))))
                .isEqualTo(same);
    }

    @Test
    void whatAReaderSaysOfItselfCountsForNothing() {
        Caller reader = Caller.of("203.0.113.7", List.of());
        assertThat(reader.proxy()).isNull();
        assertThat(Caller.of("203.0.113.7", List.of("198.51.100.1"))).isEqualTo(reader);
        Caller named = Caller.of(PROXY, List.of("203.0.113.7"));
        assertThat(Caller.of(PROXY, List.of("198.51.100.1, 203.0.113.7"))).isEqualTo(named);
        assertThat(Caller.of(PROXY, List.of("198.51.100.1", "203.0.113.7"))).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "10.1.2.3",
                "172.17.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "100.127.255.1",
                "fd00::1",
                "fe80::1",
                "169.254.0.9"
            })
    void whoComesFromInsideIsSomebodyAndSoIsWhomItNames(String inside) {
        Caller itself = Caller.of(inside, List.of());
        assertThat(itself.proxy()).isNull();
        assertThat(itself).isNotEqualTo(Caller.of("10.9.9.9", List.of()));
        Caller named = Caller.of(inside, List.of("203.0.113.7"));
        assertThat(named.proxy()).isEqualTo(itself.household());
        assertThat(named.household()).isNotEqualTo(itself.household());
        assertThat(named).isNotEqualTo(Caller.of("10.9.9.9", List.of("203.0.113.7")));
        assertThat(Caller.of(inside, List.of("203.0.113.7, 10.0.0.1")).proxy()).isEqualTo(itself.household());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "localhost", "203.0.113.7:1234", "203.0.113.7,"})
    void whatIsNoAddressNamesNobody(String hops) {
        assertThat(Caller.of(PROXY, List.of(hops))).isEqualTo(Caller.of(PROXY, List.of()));
    }
}
