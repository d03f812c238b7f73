package opencredit.api.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** So many rows are written at once, and no more. */
class RowTurnsTest {
    private final RowTurns turns = new RowTurns(2, Duration.ZERO);

    private Problem third() {
        return turns.take(() ->
                turns.take(() -> catchThrowableOfType(Problem.class, () -> turns.take(() -> "done in spite of it"))));
    }

    @Test
    void whoFindsNoTurnInTimeIsRefused() {
        assertThat(third().type()).isEqualTo(ProblemType.UNAVAILABLE);
    }

    @Test
    void aTurnIsGivenBackAlsoWhereTheWorkFails() {
        for (int failure = 0; failure < 3; failure++) {
            Problem failed = catchThrowableOfType(
                    Problem.class,
                    () -> turns.take(() -> {
                        throw Problem.of(ProblemType.ROW_REFUSED);
                    }));
            assertThat(failed.type()).isEqualTo(ProblemType.ROW_REFUSED);
        }
        assertThat(turns.take(() -> "done")).isEqualTo("done");
    }
}
