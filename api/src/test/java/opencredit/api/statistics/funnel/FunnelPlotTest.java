package opencredit.api.statistics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;

class FunnelPlotTest {
    /** 15 of 100, and twenty of as many each, so that nothing varies but one. */
    private static final FunnelPlot ALIKE = FunnelPlot.of(Collections.nCopies(20, new Proportion(15, 100)));

    /**
     * By hand: the angle of 1/4 is pi/6 = 0.523599, that of 0.15 is 0.397699; their difference times twice the root of 400 is
     * 5.03597, times twice the root of 100 is 2.51799.
     */
    @Test
    void isComparedByTheAngle() {
        assertThat(ALIKE.target()).isEqualTo(0.15, within(1e-12));
        assertThat(ALIKE.overdispersion()).isEqualTo(1);
        assertThat(ALIKE.judged()).isEqualTo(20);
        assertThat(ALIKE.expected(40)).isEqualTo(6, within(1e-12));
        assertThat(ALIKE.deviation(new Proportion(25, 100))).isEqualTo(2.51799, within(1e-4));
        assertThat(ALIKE.verdict(new Proportion(25, 100))).isEqualTo(FunnelVerdict.ABOVE);
        assertThat(ALIKE.deviation(new Proportion(100, 400))).isEqualTo(5.03597, within(1e-4));
        assertThat(ALIKE.verdict(new Proportion(100, 400))).isEqualTo(FunnelVerdict.FAR_ABOVE);
        assertThat(ALIKE.verdict(new Proportion(15, 100))).isEqualTo(FunnelVerdict.WITHIN);
        assertThat(ALIKE.verdict(new Proportion(20, 200))).isEqualTo(FunnelVerdict.BELOW);
        assertThat(ALIKE.verdict(new Proportion(20, 400))).isEqualTo(FunnelVerdict.FAR_BELOW);
    }

    /** By hand: the second lowest and the second highest of ten stand for the outermost, and 4+4+1+1+0+0+1+1+4+4 = 20. */
    @Test
    void overdispersionIsThatOfTheWinsorisedScores() {
        assertThat(FunnelPlot.overdispersion(new double[] {-9, -2, -1, -1, 0, 0, 1, 1, 2, 9}))
                .isEqualTo(2, within(1e-12));
        assertThat(FunnelPlot.overdispersion(new double[] {-0.1, -0.1, 0, 0, 0, 0, 0, 0, 0.1, 0.1}))
                .isEqualTo(1);
        assertThat(FunnelPlot.overdispersion(new double[0])).isEqualTo(1);
    }

    /** Half of them break a tenth, half a half: the one in the middle of either half is nothing special. */
    @Test
    void whereAllDifferNobodyStandsOut() {
        FunnelPlot plot = FunnelPlot.of(IntStream.range(0, 20)
                .mapToObj(n -> new Proportion(n % 2 == 0 ? 20 : 100, 200))
                .toList());
        assertThat(plot.overdispersion()).isGreaterThan(10);
        assertThat(plot.verdict(new Proportion(100, 200))).isEqualTo(FunnelVerdict.WITHIN);
        assertThat(plot.verdict(new Proportion(20, 200))).isEqualTo(FunnelVerdict.WITHIN);
    }

    /** One that differs from a few others must not widen the limits until it lies within them. */
    @Test
    void ofFewNobodyHidesHimself() {
        for (int others = 1; others < FunnelPlot.LEAST_SCORES; others++) {
            List<Proportion> all = new ArrayList<>(Collections.nCopies(others, new Proportion(12, 40)));
            Proportion odd = new Proportion(40, 40);
            all.add(odd);
            FunnelPlot plot = FunnelPlot.of(all);
            assertThat(plot.limits(40).upper998()).as("beside %s", others).isLessThan(1);
            assertThat(plot.verdict(odd)).as("beside %s", others).isEqualTo(FunnelVerdict.FAR_ABOVE);
        }
    }

    @Test
    void fewerThanFiveExpectedAreNotJudged() {
        FunnelPlot quarter = FunnelPlot.of(Collections.nCopies(8, new Proportion(25, 100)));
        assertThat(quarter.verdict(new Proportion(19, 19))).isNull();
        assertThat(quarter.deviation(new Proportion(19, 19))).isNull();
        assertThat(quarter.verdict(new Proportion(20, 20))).isEqualTo(FunnelVerdict.FAR_ABOVE);
        FunnelPlot most = FunnelPlot.of(Collections.nCopies(8, new Proportion(75, 100)));
        assertThat(most.verdict(new Proportion(0, 19)))
                .as("15 events are expected, and 4 cases without one")
                .isNull();
        assertThat(most.verdict(new Proportion(0, 20))).isEqualTo(FunnelVerdict.FAR_BELOW);
    }

    @Test
    void ofNothingNothingIsSaid() {
        for (List<Proportion> none : List.of(
                List.<Proportion>of(),
                List.of(new Proportion(0, 0)),
                List.of(new Proportion(0, 900)),
                List.of(new Proportion(9, 9)))) {
            FunnelPlot plot = FunnelPlot.of(none);
            assertThat(plot.judged()).isZero();
            assertThat(plot.limits()).isEmpty();
            assertThat(plot.overdispersion()).isEqualTo(1);
            none.forEach(one -> assertThat(plot.verdict(one)).isNull());
        }
        assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Between the exact limits of the binomial distribution and ours lies less than one case. */
    @Test
    void limitsAreNearlyThoseOfTheBinomialDistribution() {
        for (int volume : new int[] {60, 120, 400, 900}) {
            FunnelLimits limits = ALIKE.limits(volume);
            assertThat(limits.lower95() * volume)
                    .as("%s", volume)
                    .isEqualTo(quantile(volume, 0.15, 0.025), within(1.5));
            assertThat(limits.upper95() * volume)
                    .as("%s", volume)
                    .isEqualTo(quantile(volume, 0.15, 0.975), within(1.5));
            assertThat(limits.lower998() * volume)
                    .as("%s", volume)
                    .isEqualTo(quantile(volume, 0.15, 0.001), within(1.5));
            assertThat(limits.upper998() * volume)
                    .as("%s", volume)
                    .isEqualTo(quantile(volume, 0.15, 0.999), within(1.5));
        }
    }

    /** The least number of events that no more than {@code share} of all such volumes stay below, term by term. */
    private static double quantile(int volume, double rate, double share) {
        double term = Math.pow(1 - rate, volume);
        double sum = term;
        int events = 0;
        while (sum < share) {
            events++;
            term *= (volume - events + 1.0) / events * rate / (1 - rate);
            sum += term;
        }
        return events;
    }

    @Test
    void outsideIsWhatLiesBeyondTheLimits() {
        Cases.check("a verdict is where the rate lies", FunnelPlotTest::drawn, all -> {
            FunnelPlot plot = FunnelPlot.of(all);
            for (Proportion one : all) {
                FunnelVerdict verdict = plot.verdict(one);
                if (verdict != null) {
                    assertThat(verdict).isEqualTo(where(one.rate(), plot.limits(one.volume())));
                }
            }
            plot.limits()
                    .forEach(each -> assertThat(Stream.of(
                                    each.lower998(), each.lower95(), plot.target(), each.upper95(), each.upper998()))
                            .isSorted()
                            .allMatch(limit -> limit >= 0 && limit <= 1));
        });
    }

    private static FunnelVerdict where(double rate, FunnelLimits limits) {
        if (rate > limits.upper998() || rate < limits.lower998()) {
            return rate > limits.upper998() ? FunnelVerdict.FAR_ABOVE : FunnelVerdict.FAR_BELOW;
        }
        if (rate > limits.upper95() || rate < limits.lower95()) {
            return rate > limits.upper95() ? FunnelVerdict.ABOVE : FunnelVerdict.BELOW;
        }
        return FunnelVerdict.WITHIN;
    }

    private static List<Proportion> drawn(Random random) {
        double rate = random.nextDouble();
        List<Proportion> all = new ArrayList<>();
        for (int more = random.nextInt(40); more > 0; more--) {
            int volume = random.nextInt(300);
            all.add(new Proportion(
                    IntStream.range(0, volume)
                            .filter(each -> random.nextDouble() < rate)
                            .count(),
                    volume));
        }
        return all;
    }

    /** Bodies that differ by chance alone: one in twenty lies outside the inner limits, hardly any outside the outer. */
    @Test
    void chanceAloneIsTakenForChance() {
        Random random = new Random(15);
        List<Proportion> all = IntStream.range(0, 4_000)
                .mapToObj(n -> new Proportion(
                        IntStream.range(0, 200)
                                .filter(each -> random.nextDouble() < 0.2)
                                .count(),
                        200))
                .toList();
        FunnelPlot plot = FunnelPlot.of(all);
        List<FunnelVerdict> verdicts = all.stream().map(plot::verdict).toList();
        assertThat(verdicts.stream()
                        .filter(verdict -> verdict != FunnelVerdict.WITHIN)
                        .count())
                .isBetween(120L, 280L);
        assertThat(verdicts.stream()
                        .filter(verdict -> verdict == FunnelVerdict.FAR_ABOVE || verdict == FunnelVerdict.FAR_BELOW)
                        .count())
                .isLessThan(24);
    }

    @Test
    void limitsAreListedUpToTheLargestVolume() {
        List<FunnelLimits> limits = FunnelPlot.of(List.of(new Proportion(30, 100), new Proportion(300, 1_000)))
                .limits();
        assertThat(limits.stream().map(FunnelLimits::volume)).isSorted().doesNotHaveDuplicates();
        assertThat(limits.getLast().volume()).isEqualTo(1_000);
        assertThat(limits.size()).isBetween(20, 30);
    }

    @Test
    void verdictsHaveWords() {
        assertThat(Stream.of(FunnelVerdict.values()).map(FunnelVerdict::wire))
                .containsExactly("far-below", "below", "within", "above", "far-above");
    }
}
