package opencredit.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseholdTest {
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
        String household = Household.of(one, List.of());
        assertThat(household).isNotNull();
        assertThat(household.equals(Household.of(other, List.of()))).isEqualTo(same);
        assertThat(household.equals(Household.of(PROXY, List.of(other)))).isEqualTo(same);
    }

    @Test
    void whatAReaderSaysOfItselfCountsForNothing() {
        String reader = Household.of("203.0.113.7", List.of());
        assertThat(Household.of("203.0.113.7", List.of("198.51.100.1"))).isEqualTo(reader);
        assertThat(Household.of(PROXY, List.of("198.51.100.1, 203.0.113.7"))).isEqualTo(reader);
        assertThat(Household.of(PROXY, List.of("198.51.100.1", "203.0.113.7"))).isEqualTo(reader);
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
    void whoComesFromInsideMayBeAnybody(String inside) {
        assertThat(Household.of(inside, List.of())).isNull();
        assertThat(Household.of(inside, List.of("203.0.113.7, " + inside))).isNull();
        assertThat(Household.of(inside, List.of("203.0.113.7"))).isEqualTo(Household.of("203.0.113.7", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "localhost", "203.0.113.7:1234", "203.0.113.7,"})
    void whatIsNoAddressNamesNobody(String hops) {
        assertThat(Household.of(PROXY, List.of(hops))).isNull();
    }
}
