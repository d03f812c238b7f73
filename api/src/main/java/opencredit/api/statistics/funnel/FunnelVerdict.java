package opencredit.api.statistics.funnel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a proportion lies in the funnel. */
public enum FunnelVerdict {
    /** Below the limits of 99.8 %: fewer events than chance explains. */
    FAR_BELOW,
    /** Between the two lower limits: one in forty lies there or beyond by chance. */
    BELOW,
    /** Within the limits of 95 %. */
    WITHIN,
    /** Between the two upper limits: one in forty lies there or beyond by chance. */
    ABOVE,
    /** Above the limits of 99.8 %: more events than chance explains. */
    FAR_ABOVE;

    /** By its word in JSON; empty where there is none. */
    public static Optional<FunnelVerdict> of(@Nullable String wire) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.wire().equals(wire))
                .findFirst();
    }

    /** The word in JSON, such as {@code far-above}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
