package opencredit.bench.figure;

/**
 * One line of the results.
 *
 * @param measured with its unit
 * @param beside the limit or peer, with its unit; empty where the goal is absolute
 * @param ratio of the two as the goal states it
 * @param goal in words
 */
public record Figure(String name, String measured, String beside, String ratio, String goal, boolean reached) {

    /** A rate that has to be at least a share of another. */
    public static Figure atLeast(String name, double measured, double beside, String unit, double share, String goal) {
        double ratio = measured / beside;
        return new Figure(name, say(measured, unit), say(beside, unit), say(ratio, ""), goal, ratio >= share);
    }

    /** A time or size that has to be at most so many times another. */
    public static Figure atMost(String name, double measured, double beside, String unit, double times, String goal) {
        double ratio = measured / beside;
        return new Figure(name, say(measured, unit), say(beside, unit), say(ratio, ""), goal, ratio <= times);
    }

    /** A time or size that has to be below a bound. */
    public static Figure below(String name, double measured, String unit, double bound, String goal) {
        return new Figure(name, say(measured, unit), "", "", goal, measured < bound);
    }

    /** A figure without a goal of its own. */
    public static Figure told(String name, double measured, String unit) {
        return new Figure(name, say(measured, unit), "", "", "none", true);
    }

    /** Three digits that matter, or whole numbers. */
    public static String say(double number, String unit) {
        String digits = number >= 100 ? "%,.0f" : number >= 10 ? "%.1f" : number >= 1 ? "%.2f" : "%.3f";
        return (String.format(java.util.Locale.ROOT, digits, number) + " " + unit).strip();
    }
}
