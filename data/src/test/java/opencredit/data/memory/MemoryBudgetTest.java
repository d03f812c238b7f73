package opencredit.data.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    @Test
    void allSharesFitIntoAnyHeapAndLeaveAFifth() {
        for (long heap = 64L << 20; heap <= 64L << 30; heap *= 2) {
            assertThat(MemoryBudget.unshared(heap)).isBetween(heap / 5, heap / 4);
        }
    }

    @Test
    void aShareGrowsWithTheHeap() {
        for (MemoryBudget share : MemoryBudget.values()) {
            assertThat(share.of(448L << 20)).isGreaterThan(4L << 20);
            assertThat(share.of(2L << 30)).isGreaterThan(4 * share.of(448L << 20));
            assertThat(share.bytes()).isEqualTo(share.of(MemoryBudget.heap()));
        }
    }
}
