package opencredit.api.statistics.bodies;

import java.util.List;
import java.util.Locale;
import opencredit.api.statistics.funnel.FunnelLimits;
import opencredit.api.statistics.funnel.FunnelPlot;

/**
 * The funnel in which bodies are compared.
 *
 * @param target the share of promises not kept of all bodies together
 * @param overdispersion by which factor the variance is greater than that of chance
 * @param judged how many bodies have promises enough
 * @param leastExpected of promises not kept, and of those kept, for a body to be judged
 */
record FunnelJson(String target, String overdispersion, int judged, int leastExpected, List<Limits> limits) {

    static FunnelJson of(FunnelPlot funnel) {
        return new FunnelJson(
                decimal(funnel.target()),
                decimal(funnel.overdispersion()),
                funnel.judged(),
                FunnelPlot.LEAST_EXPECTED,
                funnel.limits().stream().map(Limits::of).toList());
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }

    /** @param volume promises that are due */
    record Limits(long volume, String lower998, String lower95, String upper95, String upper998) {
        private static Limits of(FunnelLimits limits) {
            return new Limits(
                    limits.volume(),
                    decimal(limits.lower998()),
                    decimal(limits.lower95()),
                    decimal(limits.upper95()),
                    decimal(limits.upper998()));
        }
    }
}
