package opencredit.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import opencredit.data.store.bodies.FindingCount;
import org.junit.jupiter.api.Test;

class FindingsOfTest {
    /** Each dataset has code lists of its own. */
    @Test
    void oneCodeOfTwoDatasetsIsTwoKinds() {
        List<FindingCount> counts = List.of(count("broken-contracts", 5), count("government-dishonesty", 10));
        assertThat(FindingsOf.kinds(counts).entrySet())
                .extracting(
                        each -> each.getKey().dataset(), each -> each.getValue().confirmed())
                .containsExactly(tuple("broken-contracts", 5L), tuple("government-dishonesty", 10L));
    }

    private static FindingCount count(String dataset, long confirmed) {
        return new FindingCount(dataset, null, List.of("breach"), YearMonth.of(2026, 2), confirmed, 0);
    }
}
