package opencredit.api.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts of yuan as text, with two decimals. */
public final class Yuan {
    private Yuan() {}

    /** Null of no amount. */
    public static @Nullable String text(@Nullable BigDecimal yuan) {
        return yuan == null ? null : yuan.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
