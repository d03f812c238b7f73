package opencredit.data.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import opencredit.data.dataset.yaml.FaultyDefinitions;

/** What every fault that a test provokes must be, whatever it says. */
public final class FaultsInChinese {
    private static final String PLACE = "^data/\\S+:\\d+: ";

    private FaultsInChinese() {}

    /** Each fault has its place in both languages, and Chinese words of its own in the Chinese text alone. */
    public static void areTold(FaultyDefinitions faulty) {
        assertThat(faulty.faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.zh()).containsPattern(PLACE + ".*\\p{IsHan}").isNotEqualTo(fault.en());
            assertThat(fault.en()).containsPattern(PLACE + "[A-Za-z]");
        });
    }
}
