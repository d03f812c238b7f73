package opencredit.search.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as an index compares them: hundredths of a yuan. */
final class Cents {
    private Cents() {}

    /** No amount of money comes near the ends of a long. */
    static long of(BigDecimal yuan, RoundingMode rounding) {
        return yuan.movePointRight(2)
                .setScale(0, rounding)
                .max(BigDecimal.valueOf(Long.MIN_VALUE))
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }
}
