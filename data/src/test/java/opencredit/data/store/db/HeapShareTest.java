package opencredit.data.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeapShareTest {
    /** At least a quarter is left for whatever has no share. */
    @Test
    void allSharesFitIntoAnyHeap() {
        for (long heap = 64L << 20; heap <= 64L << 30; heap *= 2) {
            long all = 0;
            for (HeapShare share : HeapShare.values()) {
                all += share.of(heap);
            }
            assertThat(all).isLessThanOrEqualTo(heap / 4 * 3);
        }
        assertThat(Arrays.stream(HeapShare.values()).mapToLong(HeapShare::bytes).sum())
                .isLessThan(Runtime.getRuntime().maxMemory());
    }
}
