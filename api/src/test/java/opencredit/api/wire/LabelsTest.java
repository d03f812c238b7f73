package opencredit.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import opencredit.data.dataset.reading.TestDatasets;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private final Labels labels = new Labels(TestDatasets.shipped());

    @Test
    void categoriesAreNamedInBothLanguages() {
        assertThat(labels.of("category", "procurement", "zh")).isEqualTo("政府采购");
        assertThat(labels.of("category", "警告", "en")).isEqualTo("Warning");
        assertThat(labels.of("category", "nosuch", "zh")).isNull();
    }

    @Test
    void statesAreNamedInBothLanguages() {
        assertThat(labels.of("state", "broken", "zh")).isEqualTo("未履行");
        assertThat(labels.of("state", "broken", "en")).isEqualTo("Broken");
        assertThat(labels.of("state", "罚款", "zh")).isNull();
    }

    /** The same value is a field of integrity in one dataset and a kind of rating in another. */
    @Test
    void theAskedDatasetsListGoesFirst() {
        assertThat(labels.asking("ratings").of("category", "debt", "zh")).isEqualTo("债项信用评级");
        assertThat(labels.asking("bulletins").of("category", "debt", "zh")).isEqualTo("地方政府债务");
        assertThat(labels.asking(null).of("category", "debt", "zh")).isEqualTo("地方政府债务");
    }
}
