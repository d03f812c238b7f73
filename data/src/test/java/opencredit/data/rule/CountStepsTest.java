package opencredit.data.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever subtracts the records that are shown from a published figure of the past learns no small number of those gone. */
class CountStepsTest {
    private static final int MOST = 60;

    @Test
    void saysNothingBelowTheLeastAndStepsAbove() {
        assertThat(CountSteps.of(-1)).isNull();
        assertThat(CountSteps.of(0)).isNull();
        assertThat(CountSteps.of(4)).isNull();
        assertThat(CountSteps.of(5)).isEqualTo(5);
        assertThat(CountSteps.of(9)).isEqualTo(5);
        assertThat(CountSteps.of(14, 10)).isEqualTo(10);
    }

    /** How many are gone may be any of several numbers, unless none is. */
    @Test
    void whatIsShownIsNotTheRest() {
        for (int past = 0; past < MOST; past++) {
            for (int gone = 1; gone <= past; gone++) {
                int shown = past - gone;
                Long figure = CountSteps.of(past);
                int possible = 0;
                for (int guess = shown; guess < MOST + CountSteps.LEAST; guess++) {
                    Long said = CountSteps.of(guess);
                    possible += figure == null ? (said == null ? 1 : 0) : (figure.equals(said) ? 1 : 0);
                }
                assertThat(possible).as("%s of %s shown", shown, past).isGreaterThan(1);
            }
        }
    }
}
