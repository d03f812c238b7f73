package opencredit.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void a_rate_is_compared_by_its_share() {
        Figure reached = Figure.atLeast("reads", 5_000, 20_000, "requests/s", 1.0 / 4, "1/4");
        assertThat(reached)
                .isEqualTo(new Figure("reads", "5,000 requests/s", "20,000 requests/s", "0.250", "1/4", true));
        assertThat(Figure.atLeast("reads", 4_999, 20_000, "requests/s", 1.0 / 4, "1/4")
                        .reached())
                .isFalse();
    }

    @Test
    void a_time_is_compared_by_its_multiple_or_its_bound() {
        assertThat(Figure.atMost("p99", 21, 1, "ms", 20, "20").reached()).isFalse();
        assertThat(Figure.atMost("p99", 20, 1, "ms", 20, "20").ratio()).isEqualTo("20.0");
        assertThat(Figure.below("start", 2.994, "s", 3, "under 3 s").measured()).isEqualTo("2.99 s");
    }

    @Test
    void turns_are_taken_and_the_middle_round_counts() {
        Iterator<Double> values = List.of(1.0, 10.0, 3.0, 30.0, 2.0, 20.0).iterator();
        assertThat(SideBySide.run(3, values::next, values::next)).isEqualTo(new SideBySide(2, 20));
    }
}
