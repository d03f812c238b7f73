package opencredit.data.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key of each role has to name, and may not name. */
class KeyRulesTest {
    private static final Set<String> DATASETS = Set.of("penalties", "licences"), LISTED = Set.of("a", "b");

    private static List<KeyFault> faults(NewKey key) {
        return KeyRules.faults(key, DATASETS::contains, LISTED::contains);
    }

    private static NewKey key(KeyRole role, List<String> bodies, List<String> datasets, @Nullable String agency) {
        return new NewKey(role, "报送系统", new KeyScope(bodies, datasets, agency), null, NewKey.USUAL_LIFE);
    }

    private static NewKey reader(String label, @Nullable Integer quota, Duration life) {
        return new NewKey(KeyRole.READER, label, KeyScope.NONE, quota, life);
    }

    /** Every role with every scope there is: named, unknown, twice, or nothing. */
    @ParameterizedTest
    @EnumSource(KeyRole.class)
    void aRoleSaysWhatItsScopeNames(KeyRole role) {
        boolean publishes = role == KeyRole.PUBLISHER;
        boolean rates = role == KeyRole.RATER;
        for (List<String> bodies :
                List.of(List.<String>of(), List.of("a"), List.of("b", "a"), List.of("x"), List.of("a", "a"))) {
            for (List<String> datasets : List.of(List.<String>of(), List.of("penalties"), List.of("nosuch"))) {
                for (String agency : new String[] {null, "a", "x"}) {
                    List<KeyFault> expected = new ArrayList<>();
                    boolean known = !bodies.contains("x") && !bodies.equals(List.of("a", "a"));
                    if (bodies.isEmpty() == publishes || !known) {
                        expected.add(KeyFault.BODIES);
                    }
                    if (datasets.isEmpty() == (publishes || rates) || datasets.contains("nosuch")) {
                        expected.add(KeyFault.DATASETS);
                    }
                    if ((agency != null) != rates || "x".equals(agency)) {
                        expected.add(KeyFault.AGENCY);
                    }
                    assertThat(faults(key(role, bodies, datasets, agency)))
                            .as("%s %s %s %s", role, bodies, datasets, agency)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "13705391234", "371302199001011233"})
    void aLabelIsOneLineWithoutNumbersOfPeople(String label) {
        assertThat(faults(reader(label, null, NewKey.USUAL_LIFE))).containsExactly(KeyFault.LABEL);
        assertThat(faults(reader("示".repeat(101), null, NewKey.USUAL_LIFE))).containsExactly(KeyFault.LABEL);
        assertThat(faults(reader("示".repeat(100), null, NewKey.USUAL_LIFE))).isEmpty();
    }

    @Test
    void quotaAndLifeHaveBounds() {
        assertThat(faults(reader("x", 1, Duration.ofDays(1)))).isEmpty();
        assertThat(faults(reader("x", 1_000_000, Duration.ofDays(731)))).isEmpty();
        assertThat(faults(reader("x", 0, Duration.ZERO))).containsExactly(KeyFault.QUOTA, KeyFault.DAYS);
        assertThat(faults(reader("x", 1_000_001, Duration.ofDays(732)))).containsExactly(KeyFault.QUOTA, KeyFault.DAYS);
        assertThat(KeyRules.faults(Duration.ofDays(31), Duration.ofDays(1))).isEmpty();
        assertThat(KeyRules.faults(Duration.ofDays(32), Duration.ofDays(732)))
                .containsExactly(KeyFault.OVERLAP, KeyFault.DAYS);
        assertThat(KeyRules.faults(Duration.ofDays(-1), Duration.ofDays(1))).containsExactly(KeyFault.OVERLAP);
    }
}
