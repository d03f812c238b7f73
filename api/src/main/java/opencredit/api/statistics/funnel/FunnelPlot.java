package opencredit.api.statistics.funnel;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A funnel plot of proportions: the rate of each against its volume, with the limits within which chance keeps it where all
 * have the same rate. D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24
 * (2005) 1185-1202.
 *
 * <p>Proportions are compared by the arcsine of their square root, whose variance is 1/(4n) whatever the rate (appendix A).
 * Bodies differ for reasons of their own, so that most would lie outside limits of chance alone: the squares of the z-scores,
 * the outermost tenth at each end moved to the next one in, give the factor of over-dispersion by which the variance is
 * multiplied (section 4). It is never below 1, and it is 1 where fewer than ten are judged. Immutable.
 */
public final class FunnelPlot {
    /** Where fewer events are expected, or fewer cases without one, the limits do not hold and nobody is judged. */
    public static final int LEAST_EXPECTED = 5;

    /** Standard deviations between which 95 % and 99.8 % of a normal distribution lie. */
    static final double OF_95 = 1.959963984540054, OF_998 = 3.090232306167813;

    /** The share of z-scores at each end that are moved in. */
    private static final double WINSORISED = 0.1;

    /**
     * Of fewer scores none is moved in, so that the outermost would make the limits that it is judged by: one that differs
     * much would hide itself. Chance alone is allowed for then.
     */
    static final int LEAST_SCORES = (int) (1 / WINSORISED);

    /** Points of a drawn limit: enough for a smooth curve, few enough to read as a table. */
    private static final int POINTS = 30;

    private final double target;
    private final double overdispersion;
    private final int judged;
    private final long largest;

    private FunnelPlot(double target, double overdispersion, int judged, long largest) {
        this.target = target;
        this.overdispersion = overdispersion;
        this.judged = judged;
        this.largest = largest;
    }

    /** Of all that are compared. */
    public static FunnelPlot of(Collection<Proportion> all) {
        long volume = all.stream().mapToLong(Proportion::volume).sum();
        long events = all.stream().mapToLong(Proportion::events).sum();
        double target = new Proportion(events, volume).rate();
        double[] scores = all.stream()
                .filter(one -> isJudged(one.volume(), target))
                .mapToDouble(one -> score(one, target))
                .sorted()
                .toArray();
        long largest = all.stream().mapToLong(Proportion::volume).max().orElse(0);
        return new FunnelPlot(target, overdispersion(scores), scores.length, largest);
    }

    /** @param scores from the least to the greatest */
    static double overdispersion(double[] scores) {
        if (scores.length < LEAST_SCORES) {
            return 1;
        }
        int moved = (int) (WINSORISED * scores.length);
        double sum = 0;
        for (int at = 0; at < scores.length; at++) {
            double score = scores[Math.clamp(at, moved, scores.length - 1 - moved)];
            sum += score * score;
        }
        return Math.max(1, sum / scores.length);
    }

    private static boolean isJudged(long volume, double target) {
        return volume * target >= LEAST_EXPECTED && volume * (1 - target) >= LEAST_EXPECTED;
    }

    /** By how many standard deviations of chance alone it is above the target. */
    private static double score(Proportion one, double target) {
        return (angle(one.rate()) - angle(target)) * 2 * Math.sqrt(one.volume());
    }

    private static double angle(double rate) {
        return Math.asin(Math.sqrt(rate));
    }

    /** The rate of all together. */
    public double target() {
        return target;
    }

    /** By which factor the variance is greater than that of chance. */
    public double overdispersion() {
        return overdispersion;
    }

    /** How many are judged. */
    public int judged() {
        return judged;
    }

    /** How many events are expected of so many cases. */
    public double expected(long volume) {
        return volume * target;
    }

    /** By how many standard deviations it is above the target, over-dispersion allowed for; null where it is not judged. */
    public @Nullable Double deviation(Proportion one) {
        return isJudged(one.volume(), target) ? Double.valueOf(score(one, target) / Math.sqrt(overdispersion)) : null;
    }

    /** Where it lies; null where it is not judged. */
    public @Nullable FunnelVerdict verdict(Proportion one) {
        Double deviation = deviation(one);
        if (deviation == null) {
            return null;
        }
        if (Math.abs(deviation) > OF_998) {
            return deviation > 0 ? FunnelVerdict.FAR_ABOVE : FunnelVerdict.FAR_BELOW;
        }
        if (Math.abs(deviation) > OF_95) {
            return deviation > 0 ? FunnelVerdict.ABOVE : FunnelVerdict.BELOW;
        }
        return FunnelVerdict.WITHIN;
    }

    /** The limits of one volume. */
    public FunnelLimits limits(long volume) {
        return new FunnelLimits(
                volume, limit(volume, -OF_998), limit(volume, -OF_95), limit(volume, OF_95), limit(volume, OF_998));
    }

    private double limit(long volume, double deviations) {
        double angle = angle(target) + deviations * Math.sqrt(overdispersion) / (2 * Math.sqrt(volume));
        double sine = Math.sin(Math.clamp(angle, 0, Math.PI / 2));
        return sine * sine;
    }

    /** The limits as far as they are needed, denser where they bend; none where nobody is judged. */
    public List<FunnelLimits> limits() {
        return judged == 0
                ? List.of()
                : LongStream.range(0, POINTS)
                        .map(point -> Math.round(Math.pow(largest, (point + 1.0) / POINTS)))
                        .distinct()
                        .mapToObj(this::limits)
                        .toList();
    }
}
