package opencredit.data.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts as the store compares and sums them: whole fen, a hundredth of a yuan. */
public final class Fen {
    /** Ten billion yuan times a million: no real amount is near it, and a million such still add up. */
    private static final BigDecimal MOST = new BigDecimal("1e18");

    private Fen() {}

    /** Yuan as fen; beyond 10^16 yuan the nearest that fits. */
    public static long of(BigDecimal yuan) {
        return yuan.movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .min(MOST)
                .max(MOST.negate())
                .longValueExact();
    }

    /** Amounts that may be missing, added: null where both are, for a sum of nothing is no 0.00. */
    public static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : one.add(other);
    }

    /** Fen as yuan with two decimals. */
    public static BigDecimal yuan(BigDecimal fen) {
        return fen.movePointLeft(2).setScale(2, RoundingMode.UNNECESSARY);
    }
}
