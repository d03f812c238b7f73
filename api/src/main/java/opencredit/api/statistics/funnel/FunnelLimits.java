package opencredit.api.statistics.funnel;

/** Between which rates proportions of one volume lie by chance: 95 of 100, and 998 of 1,000. */
public record FunnelLimits(long volume, double lower998, double lower95, double upper95, double upper998) {}
