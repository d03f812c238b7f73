package opencredit.api.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares with four decimals. */
final class Shares {
    private Shares() {}

    /** {@code part} of {@code whole} between 0 and 1; null of nothing. */
    static @Nullable String of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
