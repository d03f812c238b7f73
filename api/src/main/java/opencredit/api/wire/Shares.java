package opencredit.api.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import opencredit.data.rule.CountSteps;
import org.jspecify.annotations.Nullable;

/** Shares with four decimals. */
public final class Shares {
    private Shares() {}

    /** Of two counts as they are published in steps; a part below the least counts as none. Null of too little. */
    public static @Nullable String inSteps(long part, long whole) {
        return of(
                Objects.requireNonNullElse(CountSteps.of(part), 0L),
                Objects.requireNonNullElse(CountSteps.of(whole), 0L));
    }

    /** {@code part} of {@code whole} between 0 and 1; null of nothing. */
    public static @Nullable String of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
